import { notFound } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import type { OwnAccount } from '../../../contract/account.ts';
import { countRecoveryCodes } from '../../store/recovery-codes.ts';
import { findTwoFactor } from '../../store/two-factors.ts';
import { findUser } from '../../store/users.ts';

/** One's own account. */
export async function readAccount({ db: { read }, viewer }: Context): Promise<OwnAccount> {
  const [user, factor, codesLeft] = await Promise.all([
    findUser(read, viewer.userId),
    findTwoFactor(read, viewer.userId),
    countRecoveryCodes(read, viewer.userId),
  ]);
  if (!user) throw notFound();
  const { login, nickname, phone, mobile, email, signature, language, theme } = user;
  return {
    ...{ login, nickname, phone, mobile, email, signature, language, theme },
    firstName: user.first_name,
    lastName: user.last_name,
    jobTitle: user.job_title,
    twoFactor: factor ? { since: factor.confirmed_at, codesLeft } : null,
  };
}
