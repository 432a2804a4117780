import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { AttachmentQuery } from '../../contract/attachments.ts';
import { isPass } from '../attachments/attachment-pass.ts';
import { attachmentType } from '../attachments/attachment-type.ts';
import { findAttachmentByHash } from '../store/attachments.ts';

/**
 * The bytes of a file that some message carries, or that this person has just sent: no other file of the store is shown
 * by its hash.
 */
export async function readAttachment(
  ctx: Context,
  { files, secrets }: { files: Pick<Files, 'read'>; secrets: Pick<Secrets, 'unseal'> },
  hash: string,
  { name, pass }: AttachmentQuery,
): Promise<{ name: string; type: string; bytes: Buffer }> {
  const carried = await findAttachmentByHash(ctx.db.read, hash);
  const isOwn = isPass(secrets, pass, { userId: ctx.viewer.userId, hash });
  if (!carried && !isOwn) throw notFound('communication-plans.attachmentNotFound');
  const bytes = await files.read(hash);
  return { name: name ?? carried?.name ?? 'document', type: await attachmentType(bytes), bytes };
}
