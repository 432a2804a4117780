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
  /** When they chose their password; null while they are invited. */
  joined_at: string | null;
  deactivated_at: string | null;
  /** Their last sign of life, to the hour. */
  last_seen_at: string | null;
  mobile: string;
  /** Lines under the mails they sign; may be empty. */
  signature: string;
  /** Null: never chosen. */
  theme: Theme | null;
  /** With a password chosen anew: personal tokens made until then open nothing. Null: never. */
  tokens_revoked_at: string | null;
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

export type LinkKind = 'invitation' | 'reset';

/** A link that lets its holder choose the password of one account, once. */
export interface LinkRow {
  id: string;
  kind: LinkKind;
  /** SHA-256 of what stands in the link: a stolen table opens no account. */
  token_hash: string;
  user_id: string;
  created_at: string;
  /** Null: asked for at the sign-in page, or made at the command line. */
  created_by: string | null;
  expires_at: string;
  /** When a mail server took it; null: it was copied, or the mail failed. */
  mailed_at: string | null;
  used_at: string | null;
  withdrawn_at: string | null;
}

/** What somebody typed at « Mot de passe oublié », an account of ours or not, until it has been looked at. */
export interface ResetRequestRow {
  id: string;
  typed: string;
  asked_at: string;
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
  users_links: LinkRow;
  users_reset_requests: ResetRequestRow;
  users_two_factors: TwoFactorRow;
  users_recovery_codes: RecoveryCodeRow;
}
