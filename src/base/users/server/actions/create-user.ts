import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../../platform/runtime/server/ids.ts';
import type { Language, Role } from '../../contract/people.ts';
import { insertUser } from '../store/users.ts';

export interface NewUser {
  id?: string;
  login: string;
  firstName: string;
  lastName: string;
  nickname?: string;
  jobTitle?: string;
  phone?: string;
  email: string;
  role: Role;
  /** Default `fr`. */
  language?: Language;
  /** Null: invited, and nobody signs in before they have chosen their password. Default: now. */
  joinedAt?: null;
  /** Made by `hashPassword` before the transaction: hashing takes its time on purpose. */
  passwordHash: string;
}

/** Adds a person and returns their id. Fails on the unique login: `refuseTaken` asks before. */
export async function createUser(
  tx: Tx,
  ports: { clock: Clock; newId: NewId },
  user: NewUser,
): Promise<string> {
  const id = user.id ?? ports.newId();
  const now = ports.clock.now();
  await insertUser(tx, {
    id,
    login: user.login.toLowerCase(),
    first_name: user.firstName,
    last_name: user.lastName,
    nickname: user.nickname ?? user.firstName,
    job_title: user.jobTitle ?? '',
    phone: user.phone ?? '',
    email: user.email.toLowerCase(),
    role: user.role,
    language: user.language ?? 'fr',
    password_hash: user.passwordHash,
    created_at: now,
    picture_hash: null,
    joined_at: user.joinedAt === null ? null : now,
    deactivated_at: null,
    last_seen_at: null,
    mobile: '',
    signature: '',
    theme: null,
    tokens_revoked_at: null,
  });
  return id;
}
