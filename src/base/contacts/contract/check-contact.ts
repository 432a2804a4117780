import type { FieldError } from '../../../platform/errors/contract/app-error.ts';
import { cleanText, isVisible } from '../../../platform/rich-text/contract/clean-text.ts';
import type { Checking } from './checking.ts';
import { checkCustomValues } from './check-custom-values.ts';
import { checkLines } from './check-lines.ts';
import { checkOthers } from './check-others.ts';
import { checkRights } from './check-rights.ts';
import type { Category, CustomField } from './custom-fields.ts';
import { civilityOf } from './civilities.ts';
import type { ContactInput, ContactValues } from './contact-input.ts';
import { longestNotes } from './contact-limits.ts';

/** What a contact is checked against: read once, however many contacts are checked. */
export interface ContactRules {
  /** Archived ones included. */
  fields: readonly CustomField[];
  categories: readonly Category[];
  /** The company's civil date. */
  today: string;
}

export interface CheckedContact {
  /** The fields that were given, as they are to be kept. */
  values: Partial<ContactValues>;
  /** All that is wrong, each beside its field (`/email`, `/otherEmails/0/address`); empty: `values` may be written. */
  errors: FieldError[];
}

/**
 * Cleans and judges what was typed, sent or read in a file. Texts lose what cannot be kept (control characters, marks
 * that change the order of reading, spaces around); what is too long or not in its form is told, never cut.
 *
 * @param before The contact as it is; null for a new one.
 */
export function checkContact(
  input: ContactInput,
  rules: ContactRules,
  before: ContactValues | null,
): CheckedContact {
  const errors: FieldError[] = [];
  const values: Partial<ContactValues> = {};
  const wrong: Checking['wrong'] = (path, reason, params = {}) =>
    void errors.push({ path, rule: `contacts.${reason}`, params });
  const to: Checking = { values, wrong };
  if (input.group !== undefined) values.group = input.group;
  checkLines(to, input);
  checkCivility(to, input);
  checkOthers(to, input);
  checkNotes(to, input);
  checkRights(to, input, rules.today, before);
  checkCategories(to, input, rules.categories, before);
  checkCustomValues(to, input, rules.fields, before);
  if (errors.length === 0) checkName(to, before);
  return { values, errors };
}

/** A civility fills the forms that were not given beside it. */
function checkCivility({ values, wrong }: Checking, input: ContactInput): void {
  if (input.civility === undefined) return;
  const written = input.civility?.trim() ?? '';
  const civility = civilityOf(written);
  if (written !== '' && !civility) {
    wrong('/civility', 'civilityUnknown');
    return;
  }
  values.civility = civility?.code ?? null;
  if (!civility) return;
  if (input.civilityLong === undefined) values.civilityLong = civility.long;
  if (input.civilityLetter === undefined) values.civilityLetter = civility.letter;
  if (input.civilityShort === undefined) values.civilityShort = civility.short || null;
}

function checkNotes({ values, wrong }: Checking, { notes }: ContactInput): void {
  if (notes === undefined) return;
  const text = cleanText(notes ?? '').trim();
  if (text.length > longestNotes) wrong('/notes', 'tooLong', { limit: longestNotes, length: text.length });
  values.notes = isVisible(text) ? text : null;
}

/** An archived category stays with who has it, and is given to nobody else. */
function checkCategories(
  { values, wrong }: Checking,
  { categoryIds }: ContactInput,
  categories: readonly Category[],
  before: ContactValues | null,
): void {
  if (categoryIds === undefined) return;
  const ids = [...new Set(categoryIds)];
  const may = (id: string) =>
    categories.some((one) => one.id === id && (one.archivedAt === null || before?.categoryIds.includes(id)));
  if (!ids.every(may)) wrong('/categoryIds', 'categoryUnknown');
  values.categoryIds = ids;
}

/** Whoever is written to has a name. */
function checkName({ values, wrong }: Checking, before: ContactValues | null): void {
  const after = { ...before, ...values };
  if (after.lastName || after.firstName || after.companyName) return;
  wrong('/lastName', 'nameMissing');
}
