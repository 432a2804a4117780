/** SQLite's extended codes (https://sqlite.org/rescode.html) for unique index and primary key. */
const sqliteUnique = new Set([2067, 1555]);

/** True when a statement failed because a row with that key exists already, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '23505' || (typeof errcode === 'number' && sqliteUnique.has(errcode));
}

/** The database, or the line to it, is away. What was asked may be asked again in a moment. */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError';
  constructor(cause: unknown) {
    super('the database is away', { cause });
  }
}

/** SQLite's primary codes for a file that another process holds, that cannot be read or written, or be opened. */
const sqliteAway = new Set([5, 10, 14]);
const sqliteFull = 13;
/** Of a disk without room, to Node and to PostgreSQL. */
const full = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100']);

/** What the machine lacks, when that and nothing else made `error`; null otherwise. */
export function outageOf(error: unknown): 'databaseAway' | 'diskFull' | null {
  if (error instanceof DatabaseAwayError) return 'databaseAway';
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const primary = typeof errcode === 'number' ? errcode & 0xff : null;
  if (full.has(code) || primary === sqliteFull) return 'diskFull';
  return primary !== null && sqliteAway.has(primary) ? 'databaseAway' : null;
}

/**
 * For what is written by the way of a question, `.catch(bearOutage)`: on a full disk people go on reading, and what keeps
 * them from that as well is told by the question itself. @throws what is no outage
 */
export function bearOutage(error: unknown): void {
  if (outageOf(error) === null) throw error;
}
