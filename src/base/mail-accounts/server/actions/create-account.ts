import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccount, MailAccountInput } from '../../contract/mail-accounts.ts';
import { accountOf, columnsOf } from '../account-of-row.ts';
import { checkInput, passwordFor } from '../check-input.ts';
import { insertAccount, listAccounts } from '../store/accounts.ts';
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
    ...newAccount,
    id: ctx.newId(),
    ...columnsOf(input),
    password_sealed: password === null ? null : secrets.seal(password),
    created_at: ctx.clock.now(),
  };
  return ctx.db.transaction(async (tx) => {
    await insertAccount(tx, row);
    const [first] = await listAccounts(tx);
    return accountOf(row, first?.id === row.id);
  });
}

const newAccount = {
  ...{ removed_at: null, default_since: null, paused_at: null, paused_response: null },
  ...{ per_minute: null, per_hour: null, per_day: null, connections: 4, mails_per_connection: 100 },
  ...{ dkim_domain: null, dkim_selector: null, dkim_key_sealed: null, dkim_record: null },
};
