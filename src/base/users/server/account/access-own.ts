import type { Tx } from '../../../../platform/db/server/database.ts';
import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { holdUser } from '../store/own-account.ts';
import type { UserRow } from '../tables.ts';
import { wrongPassword } from './prove-password.ts';

/** The viewer's own row, held until the end of the transaction. */
export async function accessOwn(tx: Tx, { viewer }: Context): Promise<UserRow> {
  const user = await holdUser(tx, viewer.userId);
  if (!user) throw notFound();
  return user;
}

/** The same, whose password is still the one that was proven before the transaction. */
export async function accessProven(tx: Tx, ctx: Context, proven: UserRow): Promise<UserRow> {
  const user = await accessOwn(tx, ctx);
  if (user.password_hash !== proven.password_hash) throw wrongPassword();
  return user;
}

/** How one's own row is called in the journal. */
export const subjectOf = ({ id, login }: UserRow) => ({ kind: 'user', id, label: login });
