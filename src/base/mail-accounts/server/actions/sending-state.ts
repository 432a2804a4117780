import type { Context } from '../../../../platform/http/server/context.ts';
import type { AccountStop, SendingState } from '../../contract/mail-accounts.ts';
import { presentHold } from '../hold/present-hold.ts';
import { stopOfAccount } from '../sending/sending-stop.ts';
import { listAccounts } from '../store/accounts.ts';

/** What keeps mails from leaving, as everybody may know it: nothing of how accounts are reached. */
export async function sendingState(ctx: Context): Promise<SendingState> {
  const db = ctx.db.read;
  const stops: AccountStop[] = [];
  for (const account of await listAccounts(db)) {
    const stop = await stopOfAccount(db, account, ctx.clock.now());
    if (stop) {
      const response = stop.reason === 'paused' ? account.paused_response : null;
      stops.push({ accountId: account.id, name: account.name, ...stop, response });
    }
  }
  return { stops, hold: await presentHold(db) };
}
