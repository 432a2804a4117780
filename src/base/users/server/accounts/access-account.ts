import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { AccountState } from '../../contract/accounts.ts';
import { findUser } from '../store/users.ts';
import type { UserRow } from '../tables.ts';
import { stateOf } from './present-account.ts';

/**
 * An account to act on, which only those do who may manage users.
 *
 * @throws AppError `platform.notFound`, `users.stateChanged` {state} when it is not in one of these states any more
 */
export async function accessAccount(
  db: ReadDb,
  id: string,
  states: readonly AccountState[] = ['invited', 'active', 'deactivated'],
): Promise<UserRow> {
  const user = await findUser(db, id);
  if (!user) throw notFound();
  const state = stateOf(user);
  if (!states.includes(state)) throw conflict('users.stateChanged', { state });
  return user;
}
