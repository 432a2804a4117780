import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { recordAct } from '../../audit/server/public.ts';

type What = 'accountCreated' | 'accountChanged' | 'accountRemoved' | 'accountResumed' | 'accountChosen';

/** A line of the journal about an account; the last statement of its transaction. */
export const recordAccount = (
  tx: Tx,
  ctx: Context,
  what: What,
  { id, name }: { id: string; name: string },
): Promise<void> =>
  recordAct(tx, ctx, { action: `mail-accounts.${what}`, subject: { kind: 'mailAccount', id, label: name } });
