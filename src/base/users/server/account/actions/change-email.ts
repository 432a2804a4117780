import { invalid } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { EmailEdit } from '../../../contract/account.ts';
import { announceAccounts } from '../../accounts/announce-accounts.ts';
import type { SignInThrottle } from '../../sign-in-throttle.ts';
import { withdrawLinks } from '../../store/links.ts';
import { setEmail } from '../../store/own-account.ts';
import { holdNames, listUsers } from '../../store/users.ts';
import { accessProven, subjectOf } from '../access-own.ts';
import { provePassword } from '../prove-password.ts';

/**
 * One signs in by one's address and is found again by it: it asks for the password, and is no one else's.
 *
 * @throws AppError `users.wrongPassword` at `/password`, `users.emailTaken` at `/email`, `users.tooManyTries` (429)
 */
export async function changeEmail(ctx: Context, throttle: SignInThrottle, edit: EmailEdit): Promise<void> {
  const proven = await provePassword(ctx, throttle, edit.password);
  const email = edit.email.toLowerCase();
  await ctx.db.transaction(async (tx) => {
    await holdNames(tx);
    const user = await accessProven(tx, ctx, proven);
    const others = (await listUsers(tx)).filter(({ id }) => id !== user.id);
    // A login too: people type either.
    if (others.some((other) => other.email === email || other.login === email)) {
      throw invalid('users.emailTaken', '/email');
    }
    if (user.email === email) return;
    await setEmail(tx, user.id, email);
    // They stand in the mailbox of the former address.
    await withdrawLinks(tx, user.id, ctx.clock.now());
    announceAccounts(tx, ctx.live);
    await recordAct(tx, ctx, { action: 'users.emailChanged', subject: subjectOf(user) });
  });
}
