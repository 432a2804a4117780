import { forbidden, notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { findUser } from './store/users.ts';
import type { UserRow } from './tables.ts';

/**
 * The person whose nickname and picture may be changed: oneself, or anybody for an administrator.
 *
 * @throws AppError `platform.notFound`, `platform.forbidden` (everybody sees everybody, so there is nothing to hide)
 */
export async function accessProfile({ db, viewer }: Context, id: string): Promise<UserRow> {
  const user = await findUser(db.read, id);
  if (!user) throw notFound();
  if (id !== viewer.userId && viewer.role !== 'admin') throw forbidden();
  return user;
}
