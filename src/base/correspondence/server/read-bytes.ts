import type { Files } from '../../../platform/files/server/files.ts';
import { parseMail, type ParsedMail } from './parse-mail.ts';

/** What every kind of stored mail has. */
export interface StoredMail {
  id: string;
  subject: string;
  eml_hash: string;
  size: number;
}

export const parsedBytes = async (files: Files, mail: StoredMail): Promise<ParsedMail> =>
  parseMail(await files.read(mail.eml_hash));

/** The part of a mail that any reader of it is shown, whatever it belongs to. */
export const readableOf = (mail: StoredMail, parsed: ParsedMail) => ({
  id: mail.id,
  subject: parsed.subject,
  from: parsed.from,
  to: parsed.to,
  date: parsed.date,
  headers: parsed.headers,
  text: parsed.text,
  attachments: parsed.attachments
    .map(({ name, type, content }, index) => ({ index, name, type, size: content.byteLength }))
    .filter(({ index }) => !parsed.attachments[index]?.inline),
  size: mail.size,
});
