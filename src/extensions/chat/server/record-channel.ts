import { recordAct } from '../../../base/audit/server/public.ts';
import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';

type What = 'channelRenamed' | 'channelArchived' | 'channelReopened' | 'channelOpened' | 'channelClosed';

/**
 * A line of the journal about a channel that is or was open to everybody; the last statement of its transaction. Of
 * others nothing is told: that they exist says already who talks to whom.
 */
export const recordChannel = (
  tx: Tx,
  ctx: Context,
  what: What,
  { id, name }: { id: string; name: string | null },
): Promise<void> =>
  recordAct(tx, ctx, { action: `chat.${what}`, subject: { kind: 'channel', id, label: name } });
