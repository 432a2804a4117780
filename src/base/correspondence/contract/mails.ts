import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** A name and an address, as a mail writes them. */
export const Mailbox = closed({ name: Type.String(), address: Type.String() });

export const Attachment = closed({
  /** Its place in the mail, which is its address under `/attachments/`. */
  index: Type.Integer({ minimum: 0 }),
  name: Type.String(),
  /** Media type, as the mail declares it. */
  type: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
});
export type Attachment = Static<typeof Attachment>;

/** What can be read of any stored mail: its bytes taken apart. */
const readable = {
  id: Id,
  subject: Type.String(),
  from: nullable(Mailbox),
  to: Type.Array(Mailbox),
  /** Of its Date header; null when it has none that can be read. */
  date: nullable(Moment),
  /** All of them, in their order, as they left. */
  headers: Type.Array(closed({ name: Type.String(), value: Type.String() })),
  text: Type.String(),
  attachments: Type.Array(Attachment),
  /** Bytes of the whole mail. */
  size: Type.Integer(),
};

/** Who sent a mail, from where, and what the server answered. */
const sending = {
  sentAt: Moment,
  sentBy: nullable(closed({ id: Id, name: Type.String() })),
  /** The module whose work it is, `communication-plans`. */
  source: Type.String(),
  /** An identifier of that module. */
  sourceRef: Type.String(),
  /** What it was sent for, in the words of that moment: the plan and the place in it. */
  sourceLabel: Type.String(),
  /** False when it went to the built-in mailbox. */
  leftHouse: Type.Boolean(),
  response: Type.String(),
};

/** A mail of a client's file, in a list. */
export const ClientMailLine = closed({
  id: Id,
  subject: Type.String(),
  sender: Mailbox,
  recipient: Mailbox,
  size: Type.Integer(),
  attachmentCount: Type.Integer(),
  ...sending,
});
export type ClientMailLine = Static<typeof ClientMailLine>;

/** A mail of a client's file, exactly as it left. */
export const ClientMail = closed({ ...readable, contactId: Id, ...sending });
export type ClientMail = Static<typeof ClientMail>;

export const Page = closed({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type Page = Static<typeof Page>;

/** Newest first; `total` counts all. 50 lines per page unless asked otherwise. */
export const ClientMailList = closed({ mails: Type.Array(ClientMailLine), total: Type.Integer() });
export type ClientMailList = Static<typeof ClientMailList>;

/** A mail of the built-in mailbox, in its list. */
export const MailboxLine = closed({
  id: Id,
  subject: Type.String(),
  sender: Mailbox,
  recipient: Mailbox,
  size: Type.Integer(),
  attachmentCount: Type.Integer(),
  receivedAt: Moment,
  /** First opened by anybody; null: nobody has. */
  readAt: nullable(Moment),
});
export type MailboxLine = Static<typeof MailboxLine>;

export const MailboxMail = closed({ ...readable, receivedAt: Moment, readAt: nullable(Moment) });
export type MailboxMail = Static<typeof MailboxMail>;

/** Newest first. */
export const MailboxList = closed({
  mails: Type.Array(MailboxLine),
  total: Type.Integer(),
  unread: Type.Integer(),
});
export type MailboxList = Static<typeof MailboxList>;

export const AttachmentParams = closed({ id: Id, index: Type.Integer({ minimum: 0, maximum: 10_000 }) });
export type AttachmentParams = Static<typeof AttachmentParams>;
