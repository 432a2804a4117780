import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Viewer } from '../../../../platform/http/server/viewer.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { ActVia } from '../../contract/acts.ts';
import { actHash } from '../act-hash.ts';
import { holdHead, insertAct } from '../store/acts.ts';

/** Who acts: a signed-in person or a token (`viewer`), or nobody at a screen. */
export type Actor = { viewer: Viewer } | { via: 'command' | 'system' };

export interface NewAct {
  /** `<namespace>.<what was done>`, said by `acts.<what was done>` of that namespace: `contacts.contactCreated`. */
  action: string;
  /** What it was done to. `label` is how people call it now. */
  subject?: { kind: string; id: string; label: string | null };
  /** Figures, codes, names of fields: what the sentence fills in. Never a text that a person wrote, nor a secret. */
  details?: Readonly<Record<string, string | number | null>>;
}

/**
 * Adds a line to the journal, in the transaction of what it tells: neither is kept without the other. Lines follow
 * each other by hash, so the first of two transactions that both add one holds the second up until it ends: record
 * last, when everything else is done.
 */
export async function recordAct(tx: Tx, who: Actor & { clock: Clock }, act: NewAct): Promise<void> {
  const head = await holdHead(tx);
  const row = {
    seq: head.seq + 1,
    at: who.clock.now(),
    ...actorOf(who),
    action: act.action,
    subject_kind: act.subject?.kind ?? null,
    subject_id: act.subject?.id ?? null,
    details: JSON.stringify(Object.fromEntries(Object.entries(act.details ?? {}).toSorted(byKey))),
  };
  const hash = actHash(head.hash, row);
  const label = act.subject?.label ?? null;
  const subject_norm = label === null ? null : searchText(label);
  await insertAct(tx, { ...row, subject_label: label, subject_norm, hash });
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

function actorOf(who: Actor): { via: ActVia; actor_id: string | null } {
  if ('via' in who) return { via: who.via, actor_id: null };
  return { via: who.viewer.scopes === null ? 'session' : 'token', actor_id: who.viewer.userId };
}
