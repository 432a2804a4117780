import type { Files } from '../../../../platform/files/server/files.ts';
import { displayFileName } from '../../../../platform/files/server/display-name.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Upload } from '../../../../platform/http/server/read-upload.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { StoredFile } from '../../contract/attachments.ts';
import { sealPass } from '../attachments/attachment-pass.ts';
import { attachmentType } from '../attachments/attachment-type.ts';

/** Keeps a file for the messages that will carry it, under the type that its content tells. */
export async function storeAttachment(
  ctx: Pick<Context, 'viewer'>,
  ports: { files: Pick<Files, 'put'>; secrets: Pick<Secrets, 'seal'> },
  upload: Upload,
): Promise<StoredFile> {
  const type = await attachmentType(upload.bytes);
  const { hash, size } = await ports.files.put(upload.bytes);
  const pass = sealPass(ports.secrets, ctx.viewer.userId, hash);
  return { hash, name: displayFileName(upload.name), type, size, pass };
}
