import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';

/** SHA-256, lower-case hexadecimal. */
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const name = Type.String({ minLength: 1, maxLength: 200 });
const type = Type.String({ pattern: '^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}$' });

/** A file stored beforehand by `POST attachments`, given to a message. The order of the list is the order in the mail. */
export const AttachmentInput = closed({ hash: Hash, name, type });
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
export const StoredFile = closed({ hash: Hash, name, type, size: Type.Integer() });
export type StoredFile = Static<typeof StoredFile>;

/** `GET attachments/:hash?name=…`: the file itself, of a message that is kept. */
export const AttachmentParams = closed({ hash: Hash });
export const AttachmentQuery = closed({ name: Type.Optional(name) });
