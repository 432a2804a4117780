import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Person } from '../contract/people.ts';
import { mayComeIn } from './may-come-in.ts';
import { personOf } from './person.ts';
import { findUser, listUsers } from './store/users.ts';
import type { UserRow } from './tables.ts';

export type { Acting } from './acting.ts';
export { changeRole } from './actions/change-role.ts';
export { createUser, type NewUser } from './actions/create-user.ts';
export { deactivateAccount } from './actions/deactivate-account.ts';
export { inviteColleague } from './actions/invite-colleague.ts';
export { listAccounts } from './actions/list-accounts.ts';
export { makeResetLink } from './actions/make-reset-link.ts';
export { openSession } from './actions/open-session.ts';
export { reactivateAccount } from './actions/reactivate-account.ts';
export { renewInvitation } from './actions/renew-invitation.ts';
export { setPassword } from './actions/set-password.ts';
export { hashPassword } from './password.ts';
export { setSessionCookie } from './session-cookie.ts';
export { countUsers } from './store/users.ts';
export { listTwoFactorUserIds } from './store/two-factors.ts';
export { takeOffTwoFactor } from './two-factor/actions/reset-two-factor.ts';

/** A colleague with what only the server needs of them (their phone and mail sign the mails they send). */
export type User = Omit<UserRow, 'password_hash'>;

/** Somebody who may sign in, and whom one may put in charge of something. */
export const isActive = mayComeIn;

export async function userById(db: ReadDb, id: string): Promise<User | null> {
  const row = await findUser(db, id);
  if (!row) return null;
  const { password_hash: _, ...user } = row;
  return user;
}

// Not the engines' order: one of them puts Élodie after Yann.
const { compare } = new Intl.Collator('fr');

/** Everybody of the company who has ever come in, those deactivated since too, by first name, as a French directory would have them. */
export async function listPeople(db: ReadDb): Promise<Person[]> {
  const people = (await listUsers(db)).filter(({ joined_at }) => joined_at !== null).map(personOf);
  return people.sort(
    (one, other) => compare(one.firstName, other.firstName) || compare(one.lastName, other.lastName),
  );
}
export { demonstrationPassword } from './demonstrate.ts';
export { identifyBySession } from './identify.ts';
