import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';

/** SHA-256, lower-case hexadecimal. */
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const name = Type.String({ minLength: 1, maxLength: 200 });
const type = Type.String({ pattern: '^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}$' });

/** Lets whoever has just sent a file look at it and give it to a message; sealed, and of that person alone. */
const pass = Type.String({ maxLength: 400 });

/**
 * A file stored beforehand by `POST attachments`, given to a message: with its pass, unless a message carries it
 * already. The order of the list is the order in the mail.
 */
export const AttachmentInput = closed({ hash: Hash, name, type, pass: Type.Optional(pass) });
export type AttachmentInput = Static<typeof AttachmentInput>;

export const Attachment = closed({
  id: Id,
  hash: Hash,
  name,
  type,
  size: Type.Integer(),
  /** The file store no longer holds it: the mail cannot leave. */
  missing: Type.Boolean(),
});
export type Attachment = Static<typeof Attachment>;

/** Answer of `POST attachments` (multipart, one field `file`). */
export const StoredFile = closed({ hash: Hash, name, type, size: Type.Integer(), pass });
export type StoredFile = Static<typeof StoredFile>;

/**
 * `GET attachments/:hash`: the file itself, of a message that is kept or by its pass. `GET attachments/:hash/view`: what
 * a page may show of it (a picture drawn anew, a PDF); `attachmentNotShown` for any other.
 */
export const AttachmentParams = closed({ hash: Hash });
export const AttachmentQuery = closed({ name: Type.Optional(name), pass: Type.Optional(pass) });
export type AttachmentQuery = Static<typeof AttachmentQuery>;

/** What a page shows in place, by media type; anything else is only to download. */
export function shownAs(type: string): 'picture' | 'pdf' | null {
  if (/^image\/(png|apng|jpeg|gif|webp|avif)$/.test(type)) return 'picture';
  return type === 'application/pdf' ? 'pdf' : null;
}
