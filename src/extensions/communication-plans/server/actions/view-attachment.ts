import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import { previewImage } from '../../../../platform/images/server/preview-image.ts';
import { shownAs } from '../../contract/attachments.ts';
import { readAttachment } from './read-attachment.ts';

/** What a page may show of a file: a picture drawn anew, or a PDF as it is. */
export async function viewAttachment(
  ...asked: Parameters<typeof readAttachment>
): Promise<{ type: string; bytes: Buffer }> {
  const { type, bytes } = await readAttachment(...asked);
  const shown = shownAs(type);
  if (shown === 'picture') return previewImage(bytes);
  if (shown === 'pdf') return { type, bytes };
  throw notFound('communication-plans.attachmentNotShown');
}
