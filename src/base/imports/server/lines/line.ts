import type { Fault } from '../../contract/imports.ts';

/** A record of the file, as it is gone through. */
export interface FileLine {
  line: number;
  cells: readonly string[];
}

/** What is to become of a line. */
export type Planned<W> =
  | { line: number; outcome: 'refused'; faults: Fault[] }
  | { line: number; outcome: 'unchanged' }
  | { line: number; outcome: 'created' | 'changed'; write: W };

/** Where the cells of a target stand. */
export interface Columns {
  headings: readonly string[];
  /** Numbers of the columns, by target. */
  of: ReadonlyMap<string, readonly number[]>;
}

export function columnsOf(headings: readonly string[], mapping: readonly (string | null)[]): Columns {
  const of = new Map<string, number[]>();
  mapping.forEach((target, column) => {
    if (target !== null) of.set(target, [...(of.get(target) ?? []), column]);
  });
  return { headings, of };
}

/** Every filled-in cell of a target. */
export const cellsOf = ({ of }: Columns, { cells }: FileLine, target: string): string[] =>
  (of.get(target) ?? []).map((column) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');

/** The one cell of a target; empty where there is none. */
export const cellOf = (columns: Columns, line: FileLine, target: string): string =>
  cellsOf(columns, line, target)[0] ?? '';

const longestShown = 200;

/** A fault of the cell of a target, or of the line as a whole where no column is that. */
export function faultOf(
  columns: Columns,
  { cells }: FileLine,
  target: string | null,
  rule: string,
  params: Record<string, unknown> = {},
): Fault {
  const column = target === null ? undefined : columns.of.get(target)?.[0];
  if (column === undefined) return { column: null, value: '', rule, params };
  const value = (cells[column] ?? '').slice(0, longestShown);
  return { column: columns.headings[column] ?? null, value, rule, params };
}

/** A day with or without its hour: other programs write both. */
export const withoutHour = (written: string): string =>
  written.replace(/^(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})[ T]+\d{1,2}[:h]\d{2}.*$/, '$1');

/** The line that said the same thing before; what it says is remembered from now on. */
export function saidBefore(seen: Map<string, number>, key: string, line: number): number | null {
  const before = seen.get(key);
  if (before !== undefined && before !== line) return before;
  seen.set(key, line);
  return null;
}

export const longestExternalId = 200;

/** What is wrong with the id of another program by which a line is known, or with what it says that one before it has said. */
export function faultOfKey(
  { columns, seen }: { columns: Columns; seen: Map<string, number> },
  line: FileLine,
  { externalId, says }: { externalId: string; says: readonly { said: string; target: string }[] },
): Fault | null {
  if (externalId.length > longestExternalId) {
    const lengths = { limit: longestExternalId, length: externalId.length };
    return faultOf(columns, line, 'externalId', 'contacts.tooLong', lengths);
  }
  for (const { said, target } of says) {
    const before = saidBefore(seen, said, line.line);
    if (before !== null) return faultOf(columns, line, target, 'imports.saidBefore', { before });
  }
  return null;
}
