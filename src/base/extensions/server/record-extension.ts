import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { recordAct } from '../../audit/server/public.ts';

/** A line of the journal about an extension, called by its id; the last statement of its transaction. */
export const recordExtension = (
  tx: Tx,
  ctx: Context,
  what: 'extensionInstalled' | 'extensionUninstalled',
  id: string,
): Promise<void> =>
  recordAct(tx, ctx, { action: `extensions.${what}`, subject: { kind: 'extension', id, label: id } });
