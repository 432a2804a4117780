import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { findAttachmentByHash } from '../store/attachments.ts';

/** The bytes of a file that some message carries: no other file of the store is shown by its hash. */
export async function readAttachment(
  ctx: Context,
  files: Pick<Files, 'read'>,
  hash: string,
): Promise<{ name: string; type: string; bytes: Buffer }> {
  const attachment = await findAttachmentByHash(ctx.db.read, hash);
  if (!attachment) throw notFound('communication-plans.attachmentNotFound');
  return { name: attachment.name, type: attachment.type, bytes: await files.read(hash) };
}
