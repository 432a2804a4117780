import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { CustomField, CustomFieldKind } from '../../contract/custom-fields.ts';
import { mostOptions } from '../../contract/custom-fields.ts';

const longestName = 60;
const longestOption = 100;

/** A name that is there, is short, and that none of `others` has. @throws AppError on `path`. */
export function checkFieldName(typed: string, path: string, others: readonly string[]): string {
  const name = cleanLine(typed);
  if (name === '') throw invalid('contacts.nameEmpty', path);
  if (name.length > longestName) {
    throw invalid('contacts.tooLong', path, { limit: longestName, length: name.length });
  }
  if (others.some((other) => searchText(other) === searchText(name))) {
    throw invalid('contacts.nameTaken', path);
  }
  return name;
}

/**
 * The choices of a list, each once; none for the other kinds.
 *
 * @throws AppError on `/options`.
 */
export function checkOptions(kind: CustomFieldKind, typed: readonly string[] | undefined): string[] {
  if (kind !== 'list') return [];
  const options = (typed ?? []).map(cleanLine).filter((option) => option !== '');
  const unique = options.filter(
    (option, at) => options.findIndex((other) => searchText(other) === searchText(option)) === at,
  );
  if (unique.length === 0) throw invalid('contacts.optionsMissing', '/options');
  if (unique.length > mostOptions) throw invalid('contacts.tooMany', '/options', { maximum: mostOptions });
  const long = unique.find((option) => option.length > longestOption);
  if (long) throw invalid('contacts.tooLong', '/options', { limit: longestOption, length: long.length });
  return unique;
}

/** Names of the fields in use, but for one. */
export const labelsBeside = (fields: readonly CustomField[], id?: string): string[] =>
  fields.filter((field) => field.archivedAt === null && field.id !== id).map(({ label }) => label);
