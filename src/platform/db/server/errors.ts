/** SQLite's extended codes (https://sqlite.org/rescode.html) for unique index and primary key. */
const sqliteUnique = new Set([2067, 1555]);

/** True when a statement failed because a row with that key exists already, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '23505' || (typeof errcode === 'number' && sqliteUnique.has(errcode));
}
