import type { Files } from '../../../../platform/files/server/files.ts';
import { tellFileKind } from '../../../../platform/files/server/tell-file-kind.ts';
import type { Upload } from '../../../../platform/http/server/read-upload.ts';
import type { StoredFile } from '../../contract/attachments.ts';

/** Keeps a file for the messages that will carry it, under the type that its content tells. */
export async function storeAttachment(files: Pick<Files, 'put'>, upload: Upload): Promise<StoredFile> {
  const { name, type } = await tellFileKind(upload.bytes, upload.name);
  // A mail names the type alone: `audio/ogg; codecs=opus` says more.
  return { name, type: type.split(';', 1)[0]!, ...(await files.put(upload.bytes)) };
}
