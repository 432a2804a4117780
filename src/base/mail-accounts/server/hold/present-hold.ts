import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Hold } from '../../contract/hold.ts';
import { openHolds } from '../store/holds.ts';

/** What holds all mails back now, or null. */
export async function presentHold(db: ReadDb): Promise<Hold | null> {
  const rows = await openHolds(db);
  const [first] = rows;
  if (!first) return null;
  return {
    ids: rows.map(({ id }) => id),
    since: first.since,
    reasons: [...new Set(rows.map(({ reason }) => reason))],
  };
}
