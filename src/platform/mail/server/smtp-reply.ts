import { oneLine } from './one-line.ts';

const maxLength = 500;

/** What the SMTP client knows of a failure; every part may be missing. */
export interface SmtpFailure extends Error {
  /** `EAUTH`, `EENVELOPE`, `EMESSAGE`, `ESOCKET`, … */
  code?: string | undefined;
  /** The command that was answered so: `MAIL FROM`, `RCPT TO`, `DATA`, `AUTH PLAIN`, `CONN`, … */
  command?: string | undefined;
  /** The server's own words, reply code first. */
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** Enhanced status code of a reply (RFC 3463), `5.7.1`; null when the server gives none. */
export const enhancedCode = (response: string | undefined): string | null =>
  /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? null;

/** The words to keep of an answer or a failure: one line, 500 characters at most, without `secret`. */
export function replyText(words: string | Error, secret: string | null): string {
  const text = typeof words === 'string' ? words : ((words as SmtpFailure).response ?? words.message);
  return oneLine(withoutSecret(text, secret)).slice(0, maxLength);
}

/** Some servers repeat what they were given, as it stands or in base64, alone or with the name of the user. */
function withoutSecret(text: string, secret: string | null): string {
  if (!secret) return text;
  const holdsSecret = (word: string) => Buffer.from(word, 'base64').includes(secret);
  return text
    .replaceAll(secret, '[…]')
    .replaceAll(/[A-Za-z0-9+/]+={0,2}/g, (word) => (holdsSecret(word) ? '[…]' : word));
}
