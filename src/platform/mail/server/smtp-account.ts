import type { Mailbox } from '../contract/mail.ts';

/** `tls`: encrypted from the first byte. `starttls`: encrypted before anything of worth. `none`: in clear. */
export type SmtpSecurity = 'tls' | 'starttls' | 'none';

/** All that is needed to hand mails to one server. */
export interface SmtpAccount {
  host: string;
  port: number;
  security: SmtpSecurity;
  /** Null: the server asks for no sign-in. */
  user: string | null;
  password: string | null;
  sender: Mailbox;
}

/** How long each part of a dialogue may take, in milliseconds. */
export interface SmtpLimits {
  connectMs: number;
  greetingMs: number;
  /** Silence of the server once it has greeted. */
  silenceMs: number;
  /** The whole dialogue, whatever the server does. A lease on a mail must be longer than this. */
  wholeMs: number;
}

export const smtpLimits: SmtpLimits = {
  connectMs: 15_000,
  greetingMs: 15_000,
  // Servers that examine the content answer the final dot after a while (RFC 5321 §4.5.3.2.6).
  silenceMs: 120_000,
  wholeMs: 240_000,
};
