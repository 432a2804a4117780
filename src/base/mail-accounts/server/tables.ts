import type { HoldReason } from '../contract/hold.ts';
import type { Security } from '../contract/mail-accounts.ts';

export interface MailAccountRow {
  id: string;
  name: string;
  host: string;
  port: number;
  security: Security;
  /** `user` is a reserved word of PostgreSQL. */
  user_name: string | null;
  /** Sealed; see `platform/secrets`. */
  password_sealed: string | null;
  sender_name: string;
  sender_address: string;
  created_at: string;
  /** Removed accounts stay for the mails that left by them. */
  removed_at: string | null;
  /** The latest one chosen is the default; where none is, the oldest account. */
  default_since: string | null;
  /** Mails that may be sent in a minute, an hour, a day; null: as many as wanted. */
  per_minute: number | null;
  per_hour: number | null;
  per_day: number | null;
  /** Lines that may be open to the server at once. */
  connections: number;
  mails_per_connection: number;
  /** Since the server refused the account itself; with its words. */
  paused_at: string | null;
  paused_response: string | null;
  /** All four of the signature are there, or none. */
  dkim_domain: string | null;
  dkim_selector: string | null;
  dkim_key_sealed: string | null;
  /** The public half, as it is published. */
  dkim_record: string | null;
}

/** How many mails were given to an account in ten seconds; old ones are removed. */
export interface UseRow {
  account_id: string;
  /** Beginning of the ten seconds, `2026-11-23T08:12:10`. */
  slot: string;
  sends: number;
}

/** One life of a server process on this base: what the data folder holds as well, and where it was. */
export interface LifeRow {
  token: string;
  started_at: string;
  seen_at: string;
  /** When the file that holds the token was made, to the nanosecond; null where the file system does not know. */
  born: string | null;
  machine: string | null;
  place: string;
}

/** Something that looks like a copy or a wrong clock: nothing leaves until an administrator has confirmed. */
export interface HoldRow {
  id: string;
  reason: HoldReason;
  since: string;
  confirmed_at: string | null;
  confirmed_by: string | null;
}

export interface MailAccountsTables {
  mail_accounts_accounts: MailAccountRow;
  mail_accounts_uses: UseRow;
  mail_accounts_lives: LifeRow;
  mail_accounts_holds: HoldRow;
}
