import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccount, MailAccountInput } from '../../contract/mail-accounts.ts';
import { unknownAccount } from '../access-account.ts';
import { columnsOf } from '../account-of-row.ts';
import { announceSending } from '../announce-sending.ts';
import { checkInput, passwordFor } from '../check-input.ts';
import { dkimColumns, noDkim } from '../dkim-columns.ts';
import { presentAccount } from '../present-account.ts';
import { recordAccount } from '../record-account.ts';
import { insertAccount } from '../store/accounts.ts';
import type { MailAccountRow } from '../tables.ts';

/** From the first account on, mails leave the house. */
export async function createAccount(
  ctx: Context,
  secrets: Secrets,
  input: MailAccountInput,
): Promise<MailAccount> {
  checkInput(input);
  const password = passwordFor(input, null, secrets);
  const row: MailAccountRow = {
    id: ctx.newId(),
    ...columnsOf(input, usualLimits),
    ...dkimColumns(input.dkim, noDkim, secrets),
    password_sealed: password === null ? null : secrets.seal(password),
    created_at: ctx.clock.now(),
    ...{ removed_at: null, default_since: null, paused_at: null, paused_response: null },
  };
  return ctx.db.transaction(async (tx) => {
    await insertAccount(tx, row);
    announceSending(tx, ctx.live);
    const made = await presentAccount(tx, ctx.clock, row.id);
    if (!made) throw unknownAccount();
    await recordAccount(tx, ctx, 'accountCreated', made);
    return made;
  });
}

const usualLimits = {
  ...{ per_minute: null, per_hour: null, per_day: null },
  ...{ connections: 4, mails_per_connection: 100 },
};
