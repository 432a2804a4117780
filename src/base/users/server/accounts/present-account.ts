import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Account, AccountState } from '../../contract/accounts.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { pictureOf } from '../person.ts';
import { listInvitations } from '../store/links.ts';
import { findTwoFactor } from '../store/two-factors.ts';
import { findUser } from '../store/users.ts';
import type { LinkRow, UserRow } from '../tables.ts';

/** The account as it is now, for those who may manage users. */
export async function readAccount(db: ReadDb, clock: Clock, id: string): Promise<Account> {
  const [row, invitations, factor] = await Promise.all([
    findUser(db, id),
    listInvitations(db),
    findTwoFactor(db, id),
  ]);
  return accountOf(row!, { invitations, hasTwoFactor: factor !== undefined, now: clock.now() });
}

interface Surroundings {
  /** The newest of each person first. */
  invitations: readonly LinkRow[];
  hasTwoFactor: boolean;
  now: string;
}

export function accountOf(row: UserRow, { invitations, hasTwoFactor, now }: Surroundings): Account {
  const state = stateOf(row);
  const invitation = invitations.find(({ user_id }) => user_id === row.id);
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    nickname: row.nickname,
    jobTitle: row.job_title,
    phone: row.phone,
    email: row.email,
    login: row.login,
    role: row.role,
    language: row.language,
    picture: pictureOf(row),
    state,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    deactivatedAt: row.deactivated_at,
    hasTwoFactor,
    invitation:
      state === 'invited' && invitation
        ? {
            expiresAt: invitation.expires_at,
            isOpen: invitation.expires_at > now,
            mailedAt: invitation.mailed_at,
          }
        : null,
  };
}

export function stateOf(row: UserRow): AccountState {
  if (row.deactivated_at !== null) return 'deactivated';
  return row.joined_at === null ? 'invited' : 'active';
}
