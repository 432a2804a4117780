import type { DatabaseSync, StatementSync } from 'node:sqlite';

export interface CachedStatement {
  statement: StatementSync;
  returnsRows: boolean;
}

/** Statements of one generation. At most twice as many are kept. */
const generationSize = 200;

/**
 * Keeps statements prepared: preparing costs more than a primary-key read. A statement that was not used while
 * `generationSize` others were prepared is forgotten, so that lists of many lengths do not push out what every
 * request uses.
 */
export function createStatementCache(database: DatabaseSync): (sql: string) => CachedStatement {
  let recent = new Map<string, CachedStatement>();
  let before = new Map<string, CachedStatement>();

  function prepare(sql: string): CachedStatement {
    const statement = database.prepare(sql);
    return { statement, returnsRows: statement.columns().length > 0 };
  }

  return (sql) => {
    const known = recent.get(sql);
    if (known) return known;
    const cached = before.get(sql) ?? prepare(sql);
    if (recent.size >= generationSize) {
      before = recent;
      recent = new Map();
    }
    recent.set(sql, cached);
    return cached;
  };
}
