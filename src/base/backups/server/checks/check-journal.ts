import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { verifyChain } from '../../../audit/server/public.ts';
import type { Check } from '../../contract/checks.ts';
import { failure, good } from './check.ts';

/** Does the journal hold from its first line to its last one? */
export async function checkJournal(db: ReadDb): Promise<Check> {
  const { upTo, broken } = await verifyChain(db);
  return broken ? failure('journal', broken.why, { seq: broken.seq }) : good('journal', { count: upTo });
}
