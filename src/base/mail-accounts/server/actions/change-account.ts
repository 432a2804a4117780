import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccount, MailAccountInput } from '../../contract/mail-accounts.ts';
import { accessAccount, unknownAccount } from '../access-account.ts';
import { accountOf, columnsOf } from '../account-of-row.ts';
import { checkInput, passwordFor } from '../check-input.ts';
import { listAccounts, updateAccount } from '../store/accounts.ts';

/** A null password keeps the stored one; an account without sign-in keeps none. */
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
    ...columnsOf(input),
    password_sealed: password === null ? null : secrets.seal(password),
  };
  return ctx.db.transaction(async (tx) => {
    if (!(await updateAccount(tx, id, changes))) throw unknownAccount();
    const [first] = await listAccounts(tx);
    return accountOf({ ...before, ...changes }, first?.id === id);
  });
}
