import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { findLink } from '../store/links.ts';
import { findUser } from '../store/users.ts';
import type { LinkRow, UserRow } from '../tables.ts';
import { linkTokenHash } from './issue-link.ts';

/**
 * The link that this token opens now, and its person.
 *
 * @throws AppError `users.linkUnknown` (404), `users.linkUsed`, `users.linkWithdrawn`, `users.linkExpired` {kind} (410)
 */
export async function accessLink(
  db: ReadDb,
  token: string,
  now: string,
): Promise<{ link: LinkRow; user: UserRow }> {
  const link = await findLink(db, linkTokenHash(token));
  const user = link && (await findUser(db, link.user_id));
  if (!link || !user) throw new AppError('users.linkUnknown', 404);
  const { kind } = link;
  if (link.used_at !== null) throw new AppError('users.linkUsed', 410, { kind });
  if (link.withdrawn_at !== null || user.deactivated_at !== null) {
    throw new AppError('users.linkWithdrawn', 410, { kind });
  }
  if (link.expires_at <= now) throw new AppError('users.linkExpired', 410, { kind });
  return { link, user };
}
