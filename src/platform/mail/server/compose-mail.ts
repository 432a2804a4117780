import { createHash } from 'node:crypto';
import type { InlineImage, MailAttachment, Mailbox, OutgoingMail } from '../contract/mail.ts';
import { isMailAddress } from '../contract/mail-address.ts';
import { oneLine } from './one-line.ts';
import { writeMessage } from './write-message.ts';

/**
 * The exact bytes of a mail (RFC 5322, MIME, CRLF line ends): text and HTML alternatives, the HTML with the images
 * it shows (RFC 2387), then the attachments.
 * A pure function of its argument: composing the same mail twice gives the same bytes, so that what was hashed
 * and approved is what leaves.
 *
 * @throws Error when `from` or `to` is not a mail address; callers check addresses before they compose.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { MailComposer, ...encoders } = await loadLibrary();
  const message = new MailComposer({
    from: addressOf(mail.from),
    to: addressOf(mail.to),
    ...(mail.replyTo ? { replyTo: addressOf(mail.replyTo) } : {}),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    // Images first: those with a cid go beside the HTML, the others after all.
    attachments: [...(mail.inlineImages ?? []).map(imageOf), ...mail.attachments.map(attachmentOf)],
    messageId: oneLine(mail.messageId),
    date: new Date(mail.date),
    headers: headersOf(mail),
    // Quoted-printable keeps every line short and every byte ASCII, whatever server carries the mail.
    encoding: 'quoted-printable',
    newline: 'windows',
    boundaryPrefix: '--_Miaou',
    baseBoundary: boundaryOf(mail.messageId),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return writeMessage(message, encoders);
}

/** With the first mail: a resting server does without it. */
const loadLibrary = () => (loading ??= library());
let loading: ReturnType<typeof library> | null = null;

async function library() {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { Encoder: QuotedPrintable } = await import('nodemailer/lib/qp');
  const { Encoder: Base64 } = await import('nodemailer/lib/base64');
  return { MailComposer, quotedPrintable: () => new QuotedPrintable(), base64: () => new Base64() };
}

function addressOf(mailbox: Mailbox): Mailbox {
  if (!isMailAddress(mailbox.address)) throw new Error('not a mail address');
  return { name: oneLine(mailbox.name), address: mailbox.address };
}

const fileName = (name: string): string => oneLine(name).replaceAll(/[/\\]/g, '-') || 'document';

function imageOf({ cid, name, type, content }: InlineImage) {
  return {
    cid: oneLine(cid),
    filename: fileName(name),
    contentType: mediaType(type),
    contentDisposition: 'inline' as const,
    contentTransferEncoding: 'base64' as const,
    content,
  };
}

function attachmentOf(attachment: MailAttachment) {
  return {
    filename: fileName(attachment.name),
    contentType: mediaType(attachment.type),
    contentDisposition: 'attachment' as const,
    contentTransferEncoding: 'base64' as const,
    content: attachment.content,
  };
}

/** Embedded messages and multiparts may not be base64 (RFC 2046 §5.2.1): those travel as plain bytes. */
function mediaType(type: string): string {
  const wellFormed = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/i.test(type);
  return wellFormed && !/^(message|multipart)\//i.test(type) ? type : 'application/octet-stream';
}

function headersOf(mail: OutgoingMail): Record<string, string> {
  // RFC 3834: out-of-office answers do not reply to what a machine sends.
  const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated' };
  if (mail.unsubscribeUrl === undefined) return headers;
  // RFC 8058: both headers together mean that one POST without a page is enough.
  headers['List-Unsubscribe'] = `<${new URL(mail.unsubscribeUrl).href}>`;
  headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  return headers;
}

const boundaryOf = (messageId: string): string =>
  createHash('sha256').update(messageId).digest('hex').slice(0, 32);
