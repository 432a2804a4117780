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
}

export interface MailAccountsTables {
  mail_accounts_accounts: MailAccountRow;
}
