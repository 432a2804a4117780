import type { Address, Attachment } from 'postal-mime';

export interface ParsedAttachment {
  name: string;
  /** Lower-case media type. */
  type: string;
  content: Buffer;
  /** Without its angle brackets; null for an ordinary attachment. */
  contentId: string | null;
  /** Shown inside the HTML, not beside the mail. */
  inline: boolean;
}

export interface ParsedMail {
  headers: { name: string; value: string }[];
  messageId: string | null;
  subject: string;
  from: { name: string; address: string } | null;
  to: { name: string; address: string }[];
  /** ISO-8601 UTC, or null when the header is missing or unreadable. */
  date: string | null;
  text: string;
  /** Null: the mail has no HTML body. */
  html: string | null;
  attachments: ParsedAttachment[];
}

/** Takes the bytes of a mail apart. Embedded mails stay attachments: what was sent is shown, not unpacked. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  // Loaded with the first mail: a resting server does without it.
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  return {
    headers: mail.headers.map((header) => ({ name: header.originalKey, value: header.value })),
    messageId: mail.messageId ?? null,
    subject: mail.subject ?? '',
    from: mailboxesOf(mail.from)[0] ?? null,
    to: (mail.to ?? []).flatMap(mailboxesOf),
    date: momentOf(mail.date),
    text: mail.text ?? '',
    html: mail.html ?? null,
    attachments: mail.attachments.map(attachmentOf),
  };
}

function mailboxesOf(address: Address | undefined): { name: string; address: string }[] {
  if (!address) return [];
  const mailboxes = address.group ?? [address];
  return mailboxes.map((mailbox) => ({ name: mailbox.name, address: mailbox.address ?? '' }));
}

function momentOf(date: string | undefined): string | null {
  const ms = Date.parse(date ?? '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function attachmentOf(attachment: Attachment, index: number): ParsedAttachment {
  const { content } = attachment;
  return {
    name: attachment.filename ?? `document-${index + 1}`,
    type: attachment.mimeType,
    content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array),
    contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    inline: attachment.related === true,
  };
}
