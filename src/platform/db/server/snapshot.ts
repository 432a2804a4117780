/** What a cell of ours may hold, on both engines. */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** All rows as they were at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly engine: 'sqlite' | 'postgres';
  /** Names of all tables, sorted. */
  tables(): Promise<string[]>;
  count(table: string): Promise<number>;
  /** Every row, some hundred at a time, in no order that means anything. */
  rows(table: string): AsyncIterable<Row[]>;
  /** What the rows of a table have in this column, each once; null is left out. */
  values(table: string, column: string): AsyncIterable<string[]>;
  close(): Promise<void>;
}

/** Rows together: few enough that other requests are served between, many enough to cost little each. */
export const rowsTogether = 200;

/** A name as both engines take it in a statement. @throws Error for what no migration of ours would call a table */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/i.test(name)) throw new Error(`${name} is no name of a table or of a column`);
  return `"${name}"`;
}
