import type { Files } from '../../../../platform/files/server/files.ts';
import type { MailTransport, OutgoingMail } from '../../../../platform/mail/contract/mail.ts';
import { composeMail } from '../../../../platform/mail/server/compose-mail.ts';
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
  const bytes = await composeMail(outgoing(claimed, attachments));
  const { hash, size } = await files.put(bytes);
  const { subject, text, from, to } = content;
  const kept = attachments.map(({ name, type, content: file }) => ({ name, type, size: file.length }));
  const leftHouse = transport.leavesTheHouse;
  return { bytes, emlHash: hash, composed: { subject, text, from, to, attachments: kept, size, leftHouse } };
}

function outgoing(
  { content, messageId, at }: Claimed,
  attachments: OutgoingMail['attachments'],
): OutgoingMail {
  const { from, to, replyTo, subject, html, text, unsubscribeUrl } = content;
  return {
    ...{ from, to, subject, html, text, attachments, messageId, date: at },
    ...(replyTo ? { replyTo } : {}),
    ...(unsubscribeUrl === null ? {} : { unsubscribeUrl }),
  };
}
