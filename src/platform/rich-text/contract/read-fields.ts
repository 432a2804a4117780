import { invalid } from '../../errors/contract/app-error.ts';
import type { Mark } from './nodes.ts';

export type Fields = Record<string, unknown>;

export const malformed = () => invalid('rich-text.malformed');

/** The object, which has no field but the named ones. */
export function readObject<Name extends string>(
  value: unknown,
  names: readonly Name[],
): Partial<Record<Name, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  const keys = Object.keys(value);
  if (keys.length > names.length || !keys.every((key) => names.includes(key as Name))) throw malformed();
  return value as Partial<Record<Name, unknown>>;
}

/** The list; none at all counts as an empty one. */
export function readArray(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed();
  return value;
}

/** The field `marks`, absent when there is none. */
export const withMarks = (marks: Mark[] | undefined): { marks?: Mark[] } =>
  marks === undefined || marks.length === 0 ? {} : { marks };
