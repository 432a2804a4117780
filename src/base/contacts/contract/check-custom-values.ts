import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { Checking } from './checking.ts';
import { civilDayOf } from './civil-day.ts';
import type { ContactInput, ContactValues } from './contact-input.ts';
import { longestCustomText } from './contact-limits.ts';
import type { CustomField, CustomFieldKind, CustomValues } from './custom-fields.ts';

/** The values of the company's own fields. Those of fields that were not named stay, archived ones too. */
export function checkCustomValues(
  { values, wrong }: Checking,
  { customValues }: ContactInput,
  fields: readonly CustomField[],
  before: ContactValues | null,
): void {
  if (!customValues) return;
  const kept: CustomValues = { ...before?.customValues };
  for (const [id, given] of Object.entries(customValues)) {
    const field = fields.find((one) => one.id === id);
    const path = `/customValues/${id}`;
    if (!field) {
      wrong(path, 'fieldUnknown');
      continue;
    }
    const written = typeof given === 'string' ? cleanLine(given) : given;
    if (written === null || written === '') delete kept[id];
    else if (written === before?.customValues[id]) kept[id] = written;
    else keep(written, field, path);
  }
  values.customValues = kept;

  function keep(written: string | number | boolean, field: CustomField, path: string): void {
    const read = readers[field.kind](written, field);
    if (read !== null) kept[field.id] = read;
    else if (field.kind === 'text') wrong(path, 'tooLongText', { limit: longestCustomText });
    else wrong(path, wrongKinds[field.kind]);
  }
}

const wrongKinds: Record<Exclude<CustomFieldKind, 'text'>, string> = {
  number: 'numberInvalid',
  boolean: 'yesOrNo',
  date: 'dateInvalid',
  list: 'choiceUnknown',
};

type Reader = (written: string | number | boolean, field: CustomField) => string | number | boolean | null;

const readers: Record<CustomFieldKind, Reader> = {
  text: (written) => (String(written).length > longestCustomText ? null : String(written)),
  number: (written) => numberOf(written),
  boolean: (written) => yesOrNo(written),
  date: (written) => (typeof written === 'string' ? civilDayOf(written) : null),
  list: (written, { options }) =>
    options.find((option) => option === written) ??
    options.find((option) => searchText(option) === searchText(String(written))) ??
    null,
};

/** A number as it is sent, or as the French write it: `1 234,5`. */
function numberOf(written: string | number | boolean): number | null {
  if (typeof written === 'boolean') return null;
  const number = typeof written === 'number' ? written : plainNumber(written);
  return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : null;
}

const plainNumber = (text: string): number =>
  /^[+-]?\d[\d\s]*([.,]\d+)?$/.test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : Number.NaN;

const words = new Map<string, boolean>([
  ...['oui', 'o', 'vrai', 'yes', 'y', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['non', 'n', 'faux', 'no', 'false', '0'].map((word) => [word, false] as const),
]);

const yesOrNo = (written: string | number | boolean): boolean | null =>
  typeof written === 'boolean' ? written : (words.get(searchText(String(written))) ?? null);
