import type { Language, Role } from '../contract/people.ts';

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

export interface UsersTables {
  users_users: UserRow;
  users_sessions: SessionRow;
}
