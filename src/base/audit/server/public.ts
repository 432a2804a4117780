import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { ActsAbout } from '../contract/act-list.ts';
import type { Act } from '../contract/acts.ts';
import { actOfRow } from './act-of-row.ts';
import { listActsAbout } from './store/acts-about.ts';
import { clearLabels } from './store/acts.ts';

export { verifyChain } from './verify-chain.ts';
export { recordAct, type Actor, type NewAct } from './actions/record-act.ts';

/** Takes the name of an erased person off the lines about them; the lines and their chain stay. */
export const forgetSubject = (tx: Tx, kind: string, id: string): Promise<void> => clearLabels(tx, kind, id);

/** The lines about one thing, newest first: for whoever may see that thing. */
export const actsAbout = async (
  db: ReadDb,
  subject: { kind: string; id: string },
  page: { limit: number; offset: number },
): Promise<Act[]> => (await listActsAbout(db, subject, page)).map(actOfRow);

const actsOfPage = 50;

/** One page of them, each with how who acted is called now. `people`: everybody who may have. */
export async function pageOfActsAbout(
  db: ReadDb,
  subject: { kind: string; id: string },
  people: readonly { id: string; firstName: string; lastName: string }[],
  offset = 0,
): Promise<ActsAbout> {
  const acts = await actsAbout(db, subject, { limit: actsOfPage + 1, offset });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  return {
    acts: acts
      .slice(0, actsOfPage)
      .map((act) => ({ ...act, actorName: names.get(act.actorId ?? '') ?? null })),
    more: acts.length > actsOfPage,
  };
}
