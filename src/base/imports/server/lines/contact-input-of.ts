import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { ContactInput } from '../../../contacts/contract/contact-input.ts';
import type { ContactGroup, Contact } from '../../../contacts/contract/contacts.ts';
import type { ContactRules } from '../../../contacts/server/public.ts';
import type { Fault, Mapping } from '../../contract/imports.ts';
import { customFieldOf } from '../../contract/targets.ts';
import { cellOf, cellsOf, faultOf, withoutHour, type Columns, type FileLine } from './line.ts';

const plainTargets = [
  ...(['civility', 'firstName', 'lastName', 'companyName', 'jobTitle', 'sector'] as const),
  ...(['siren', 'vatNumber', 'apeCode', 'email', 'mobile', 'phone', 'notes'] as const),
  ...(['address1', 'address2', 'postalCode', 'city', 'country'] as const),
  ...(['proAddress1', 'proAddress2', 'proPostalCode', 'proCity', 'proCountry'] as const),
  'marketingConsentSource',
] as const;

const groupWords: Record<ContactGroup, readonly string[]> = {
  client: ['client', 'clients', 'customer', 'customers', 'cliente'],
  prospect: ['prospect', 'prospects', 'lead', 'leads'],
  partner: [
    ...['psp', 'partner', 'partners', 'partenaire', 'partenaires', 'prestataire', 'prestataires'],
    ...['fournisseur', 'fournisseurs', 'supplier', 'suppliers', 'service', 'services'],
  ],
  other: ['autre', 'autres', 'other', 'others', 'divers'],
};

const yes = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x']);
const no = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

export interface ReadContact {
  input: ContactInput;
  faults: Fault[];
}

/** What a line writes of a contact. What it leaves empty stays as it is; lists grow, and lose nothing. */
export function contactInputOf(
  columns: Columns,
  line: FileLine,
  around: { rules: ContactRules; fixed: Mapping['fixed']; before: Contact | null },
): ReadContact {
  const input: ContactInput = {};
  const faults: Fault[] = [];
  const wrong = (target: string | null, rule: string, params = {}) =>
    void faults.push(faultOf(columns, line, target, rule, params));
  for (const target of plainTargets) {
    const cell = cellOf(columns, line, target);
    if (cell !== '') input[target] = cell;
  }
  readGroup(cellOf(columns, line, 'group'));
  readLists();
  readCustomValues();
  readRights();
  return { input, faults };

  function readGroup(cell: string): void {
    const word = searchText(cell);
    const found = (Object.keys(groupWords) as ContactGroup[]).find((group) =>
      groupWords[group].includes(word),
    );
    if (found) input.group = found;
    else if (cell !== '') wrong('group', 'imports.groupUnknown');
    else if (!around.before && around.fixed.group) input.group = around.fixed.group;
    else if (!around.before) wrong(null, 'imports.groupMissing');
  }

  function readLists(): void {
    const { before } = around;
    const emails = cellsOf(columns, line, 'otherEmail').flatMap((cell) => cell.split(/[;,|\s]+/));
    input.otherEmails = grown(
      before?.otherEmails ?? [],
      emails,
      ({ address }) => address,
      (address) => ({
        ...{ label: '', address },
      }),
    );
    const phones = cellsOf(columns, line, 'otherPhone').flatMap((cell) => cell.split(/[;,|\n]+/));
    input.otherPhones = grown(
      before?.otherPhones ?? [],
      phones,
      ({ number }) => number,
      (number) => ({
        ...{ label: '', number },
      }),
    );
    input.categoryIds = [
      ...new Set([...(before?.categoryIds ?? []), ...readCategories(), ...around.fixed.categoryIds]),
    ];
  }

  function readCategories(): string[] {
    const names = cellsOf(columns, line, 'categories').flatMap((cell) => cell.split(/[;,|\n]+/));
    return names.flatMap((name) => {
      const word = searchText(name);
      if (word === '') return [];
      const found = around.rules.categories.find(
        (one) => one.archivedAt === null && searchText(one.name) === word,
      );
      if (found) return [found.id];
      wrong('categories', 'imports.categoryUnknown', { name: name.trim().slice(0, 100) });
      return [];
    });
  }

  function readCustomValues(): void {
    const given: Record<string, string> = {};
    for (const target of columns.of.keys()) {
      const id = customFieldOf(target);
      const cell = id === null ? '' : cellOf(columns, line, target);
      if (id !== null && cell !== '') given[id] = cell;
    }
    if (Object.keys(given).length > 0) input.customValues = given;
  }

  /** An objection that is known is neither lifted nor dated anew; a consent has a date. */
  function readRights(): void {
    const consent = cellOf(columns, line, 'marketingConsentAt');
    if (consent !== '' && !no.has(searchText(consent))) {
      input.marketingConsentAt = withoutHour(consent);
      const source = around.fixed.marketingConsentSource;
      if (source && !input.marketingConsentSource) input.marketingConsentSource = source;
    }
    if (!input.marketingConsentAt && !around.before?.marketingConsentAt) delete input.marketingConsentSource;
    const opposed = cellOf(columns, line, 'marketingOpposedAt');
    if (opposed === '' || no.has(searchText(opposed)) || around.before?.marketingOpposedAt) return;
    input.marketingOpposedAt = yes.has(searchText(opposed)) ? around.rules.today : withoutHour(opposed);
  }
}

/** What was there, and what is new. */
function grown<T>(
  before: readonly T[],
  given: readonly string[],
  textOf: (one: T) => string,
  made: (text: string) => T,
): T[] {
  const known = new Set(before.map((one) => searchText(textOf(one))));
  const added = given
    .map((text) => text.trim())
    .filter((text) => {
      const isNew = text !== '' && !known.has(searchText(text));
      known.add(searchText(text));
      return isNew;
    });
  return [...before, ...added.map(made)];
}

/** The target whose column a refused field comes from. */
export function targetOfPath(path: string): string {
  const [, field = '', part = ''] = path.split('/');
  if (field === 'otherEmails') return 'otherEmail';
  if (field === 'otherPhones') return 'otherPhone';
  if (field === 'categoryIds') return 'categories';
  return field === 'customValues' ? `custom:${part}` : field;
}
