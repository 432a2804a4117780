import type { Files } from '../../../../platform/files/server/files.ts';
import type { InlineImage, MailTransport, OutgoingMail } from '../../../../platform/mail/contract/mail.ts';
import { composeMail } from '../../../../platform/mail/server/compose-mail.ts';
import { logoCid } from '../content/mail-document.ts';
import type { Claimed } from './claim.ts';
import type { ComposedMail } from './composed-mail.ts';

export interface ComposedBytes {
  bytes: Buffer;
  emlHash: string;
  composed: ComposedMail;
}

/**
 * The exact bytes of the mail, already in the file store: what cannot be kept is not sent.
 *
 * @throws AppError `platform.fileMissing`, or the store's own error (a full disk).
 */
export async function composeBytes(
  files: Files,
  claimed: Claimed,
  transport: Pick<MailTransport, 'leavesTheHouse'>,
): Promise<ComposedBytes> {
  const { content } = claimed;
  const attachments = await Promise.all(
    content.attachments.map(async ({ hash, name, type }) => ({
      ...{ name, type },
      content: await files.read(hash),
    })),
  );
  const logo = content.logo && { ...content.logo, content: await files.read(content.logo.hash) };
  const bytes = await composeMail(outgoing(claimed, attachments, logo));
  const { hash, size } = await files.put(bytes);
  const { subject, text, from, to } = content;
  const kept = attachments.map(({ name, type, content: file }) => ({ name, type, size: file.length }));
  const leftHouse = transport.leavesTheHouse;
  return { bytes, emlHash: hash, composed: { subject, text, from, to, attachments: kept, size, leftHouse } };
}

function outgoing(
  { content, messageId, at }: Claimed,
  attachments: OutgoingMail['attachments'],
  logo: Omit<InlineImage, 'cid'> | null,
): OutgoingMail {
  const { from, to, replyTo, subject, html, text, unsubscribeUrl } = content;
  return {
    ...{ from, to, subject, html, text, attachments, messageId, date: at },
    ...(replyTo ? { replyTo } : {}),
    ...(logo ? { inlineImages: [{ ...logo, cid: logoCid }] } : {}),
    ...(unsubscribeUrl === null ? {} : { unsubscribeUrl }),
  };
}
