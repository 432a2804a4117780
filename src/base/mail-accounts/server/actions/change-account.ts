import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccount, MailAccountInput } from '../../contract/mail-accounts.ts';
import { accessAccount, unknownAccount } from '../access-account.ts';
import { columnsOf } from '../account-of-row.ts';
import { announceSending } from '../announce-sending.ts';
import { checkInput, passwordFor } from '../check-input.ts';
import { dkimColumns } from '../dkim-columns.ts';
import { presentAccount } from '../present-account.ts';
import { recordAccount } from '../record-account.ts';
import { updateAccount } from '../store/accounts.ts';

/**
 * A null password or signing key keeps the stored one; an account without sign-in keeps none. A pause stays: what the
 * server refused is mended only when somebody says so.
 */
export async function changeAccount(
  ctx: Context,
  secrets: Secrets,
  id: string,
  input: MailAccountInput,
): Promise<MailAccount> {
  const before = await accessAccount(ctx, id);
  checkInput(input);
  const password = passwordFor(input, before, secrets);
  const changes = {
    ...columnsOf(input, before),
    ...dkimColumns(input.dkim, before, secrets),
    password_sealed: password === null ? null : secrets.seal(password),
  };
  return ctx.db.transaction(async (tx) => {
    const isChanged = await updateAccount(tx, id, changes);
    const changed = isChanged && (await presentAccount(tx, ctx.clock, id));
    if (!changed) throw unknownAccount();
    announceSending(tx, ctx.live);
    await recordAccount(tx, ctx, 'accountChanged', changed);
    return changed;
  });
}
