import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { ChainPart, VerifyQuery } from '../contract/act-list.ts';
import { actHash } from './act-hash.ts';
import { actsAfter, readEnds } from './store/act-list.ts';
import type { ActRow } from './tables.ts';

/** Lines of one part: a second at most, so that whoever waits sees it move. */
const partSize = 5000;

const start: VerifyQuery = { after: 0, hash: '' };

/**
 * Follows the whole chain, line by line. `onProgress` hears after each part how far it holds. What was written while it
 * was followed is followed too. Answers the last line that holds, and the first that does not.
 */
export async function verifyChain(
  db: ReadDb,
  onProgress: (part: ChainPart) => void = () => undefined,
): Promise<ChainPart> {
  for (let from = start; ;) {
    const part = await verifyPart(db, from);
    onProgress(part);
    if (part.isDone) return part;
    from = { after: part.upTo, hash: part.hash };
  }
}

/** Follows some lines of the chain, from a line that holds. */
export async function verifyPart(db: ReadDb, from: VerifyQuery): Promise<ChainPart> {
  // Before the lines: whatever is added meanwhile is for a later part.
  const ends = await readEnds(db);
  const lines = await actsAfter(db, { words: null }, { after: from.after, limit: partSize });
  let part: ChainPart = { upTo: from.after, hash: from.hash, total: ends.seq, broken: null, isDone: false };
  for (const line of lines) {
    part = follow(part, line);
    if (part.broken) return part;
  }
  return lines.length === partSize ? part : atEnd(part, ends);
}

function follow(part: ChainPart, line: ActRow): ChainPart {
  const seq = part.upTo + 1;
  if (line.seq !== seq) return { ...part, broken: { seq, why: 'missing' }, isDone: true };
  if (actHash(part.hash, line) !== line.hash)
    return { ...part, broken: { seq, why: 'changed' }, isDone: true };
  return { ...part, upTo: seq, hash: line.hash };
}

/** All lines hold together; do they end where the chain ends? A line that came meanwhile ends it elsewhere, rightly. */
function atEnd(part: ChainPart, ends: { seq: number; hash: string; last: number | null }): ChainPart {
  const done = { ...part, isDone: true };
  if (part.upTo < ends.seq) return { ...done, broken: { seq: part.upTo + 1, why: 'missing' } };
  if ((ends.last ?? 0) > ends.seq) return { ...done, broken: { seq: ends.seq + 1, why: 'added' } };
  if (part.upTo === ends.seq && part.hash !== ends.hash) {
    return { ...done, broken: { seq: part.upTo, why: 'changed' } };
  }
  return done;
}
