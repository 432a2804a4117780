import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export interface CachedStatement {
  statement: StatementSync;
  returnsRows: boolean;
  /** Null before the first run: only that looks at the tables as they are now. */
  columns: string[] | null;
}

export interface StatementCache {
  prepare(sql: string): CachedStatement;
  /** To be called when a table may have changed: what was read of columns is no longer true. */
  forget(): void;
}

/**
 * Characters of the statements of one generation. At most twice as many are kept. A statement costs memory by its
 * length: those that write a hundred rows at once, each length of them another one, would hold a hundred megabytes.
 */
const generationSize = 150_000;

/**
 * Keeps statements prepared: preparing costs more than a primary-key read. A statement that was not used while others
 * of `generationSize` characters together were prepared is forgotten, so that lists of many lengths do not push out
 * what every request uses.
 */
export function createStatementCache(database: DatabaseSync): StatementCache {
  let recent = new Map<string, CachedStatement>();
  let before = new Map<string, CachedStatement>();
  let recentSize = 0;

  function make(sql: string): CachedStatement {
    const statement = database.prepare(sql);
    const returnsRows = statement.columns().length > 0;
    // Arrays are a third of the work of SQLite's own objects, which are dictionaries besides.
    if (returnsRows) statement.setReturnArrays(true);
    return { statement, returnsRows, columns: null };
  }

  return {
    prepare(sql) {
      const known = recent.get(sql);
      if (known) return known;
      const cached = before.get(sql) ?? make(sql);
      if (recentSize >= generationSize) {
        before = recent;
        recent = new Map();
        recentSize = 0;
      }
      recent.set(sql, cached);
      recentSize += sql.length;
      return cached;
    },
    forget() {
      recent.clear();
      before.clear();
      recentSize = 0;
    },
  };
}

/** The rows of a statement, as plain objects of one shape. */
export function rowsOf(cached: CachedStatement, parameters: SQLInputValue[]): object[] {
  // The types know of objects only.
  const rows = cached.statement.all(...parameters) as unknown as SQLOutputValue[][];
  if (rows.length === 0) return rows;
  // Of another length when another process has changed a table since: `*` stands for other columns then.
  if (cached.columns?.length !== rows[0]!.length) {
    cached.columns = cached.statement.columns().map((column) => column.name);
  }
  const { columns } = cached;
  return rows.map((values) => rowOf(columns, values));
}

function rowOf(columns: readonly string[], values: readonly SQLOutputValue[]): object {
  const row: Record<string, SQLOutputValue> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at]!;
  return row;
}
