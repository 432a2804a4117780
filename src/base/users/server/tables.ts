import type { Language, Role } from '../contract/people.ts';
import type { Theme } from '../contract/session.ts';

export interface UserRow {
  id: string;
  login: string;
  first_name: string;
  last_name: string;
  nickname: string;
  job_title: string;
  phone: string;
  email: string;
  role: Role;
  language: Language;
  /** PHC string, `$argon2id$…`. */
  password_hash: string;
  created_at: string;
  /** SHA-256 of the picture in the file store. */
  picture_hash: string | null;
  mobile: string;
  /** Lines under the mails they sign; may be empty. */
  signature: string;
  /** Null: never chosen. */
  theme: Theme | null;
}

export interface SessionRow {
  id: string;
  /** SHA-256 of the cookie's token: a stolen table opens no session. */
  token_hash: string;
  user_id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  user_agent: string;
}

export interface TwoFactorRow {
  user_id: string;
  /** Base32, sealed: a stolen table makes no code. */
  secret: string;
  begun_at: string;
  /** Null: begun, asked of nobody yet. */
  confirmed_at: string | null;
  /** The 30-second step of the last accepted code: none of it or before it is taken again. */
  last_step: number | null;
}

export interface RecoveryCodeRow {
  /** SHA-256 of the person and the code. */
  code_hash: string;
  user_id: string;
  created_at: string;
  used_at: string | null;
}

export interface UsersTables {
  users_users: UserRow;
  users_sessions: SessionRow;
  users_two_factors: TwoFactorRow;
  users_recovery_codes: RecoveryCodeRow;
}
