import type { Files } from '../../../../platform/files/server/files.ts';
import type { InlineImage, OutgoingMail } from '../../../../platform/mail/contract/mail.ts';
import type { Composer } from '../../../../platform/mail/server/create-composer.ts';
import { inlineLogo } from '../content/mail-document.ts';
import type { Claimed } from './claimed.ts';
import type { ComposedMail } from './composed-mail.ts';
import { CompositionFailed } from './local-failure.ts';

export interface ComposedBytes {
  bytes: Buffer;
  emlHash: string;
  composed: ComposedMail;
}

/**
 * The exact bytes of the mail, already in the file store: what cannot be kept is not sent.
 *
 * @throws CompositionFailed
 * @throws AppError `platform.fileMissing`, or the store's own error (a full disk).
 */
export async function composeBytes(
  files: Pick<Files, 'read' | 'put'>,
  composer: Pick<Composer, 'compose'>,
  claimed: Pick<Claimed, 'content' | 'messageId' | 'at'> & {
    way: Pick<Claimed['way'], 'leavesTheHouse' | 'seal'>;
  },
): Promise<ComposedBytes> {
  const { content, way } = claimed;
  const attachments = await Promise.all(
    content.attachments.map(async ({ hash, name, type }) => ({
      ...{ name, type },
      content: await files.read(hash),
    })),
  );
  const logo = content.logo && inlineLogo(content.logo, await files.read(content.logo.hash));
  const bytes = await sealed(composer, way, outgoing(claimed, attachments, logo));
  const { hash, size } = await files.put(bytes);
  const { subject, text, from, to } = content;
  const kept = attachments.map(({ name, type, content: file }) => ({ name, type, size: file.length }));
  const leftHouse = way.leavesTheHouse;
  return { bytes, emlHash: hash, composed: { subject, text, from, to, attachments: kept, size, leftHouse } };
}

async function sealed(
  composer: Pick<Composer, 'compose'>,
  way: Pick<Claimed['way'], 'seal'>,
  mail: OutgoingMail,
): Promise<Buffer> {
  try {
    return await way.seal(await composer.compose(mail));
  } catch (error) {
    throw new CompositionFailed((error as Error).message, { cause: error });
  }
}

function outgoing(
  { content, messageId, at }: Pick<Claimed, 'content' | 'messageId' | 'at'>,
  attachments: OutgoingMail['attachments'],
  logo: InlineImage | null,
): OutgoingMail {
  const { from, to, replyTo, subject, html, text, unsubscribeUrl } = content;
  return {
    ...{ from, to, subject, html, text, attachments, messageId, date: at },
    ...(replyTo ? { replyTo } : {}),
    ...(logo ? { inlineImages: [logo] } : {}),
    ...(unsubscribeUrl === null ? {} : { unsubscribeUrl }),
  };
}
