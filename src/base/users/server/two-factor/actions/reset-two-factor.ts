import type { Tx } from '../../../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import type { Clock } from '../../../../../platform/runtime/server/clock.ts';
import type { Live } from '../../../../../platform/realtime/server/live.ts';
import { recordAct, type Actor } from '../../../../audit/server/public.ts';
import { subjectOf } from '../../account/access-own.ts';
import { announceAccounts } from '../../accounts/announce-accounts.ts';
import { holdUser } from '../../store/own-account.ts';
import { forgetTwoFactor } from '../forget-two-factor.ts';

/**
 * For a colleague who has neither their telephone nor their recovery codes: the password is enough again. One's own is
 * turned off by password and code, so that a screen left open does not take it off an administrator.
 *
 * @throws AppError `platform.notFound`, `users.ownTwoFactor` (409), `users.noTwoFactor` (409)
 */
export async function resetTwoFactor(ctx: Context, userId: string): Promise<void> {
  if (userId === ctx.viewer.userId) throw conflict('users.ownTwoFactor');
  await ctx.db.transaction((tx) => takeOffTwoFactor(tx, ctx, userId));
}

/**
 * The same for whoever may already (the command line): `who` stands in the journal.
 *
 * @throws AppError `platform.notFound`, `users.noTwoFactor` (409)
 */
export async function takeOffTwoFactor(
  tx: Tx,
  who: Actor & { clock: Clock; live: Live },
  userId: string,
): Promise<void> {
  const user = await holdUser(tx, userId);
  if (!user) throw notFound();
  if (!(await forgetTwoFactor(tx, userId))) throw conflict('users.noTwoFactor');
  announceAccounts(tx, who.live);
  await recordAct(tx, who, { action: 'users.twoFactorReset', subject: subjectOf(user) });
}
