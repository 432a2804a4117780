import { AppError, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { StoredFile } from '../../contract/attachments.ts';
import { maximumAttachmentBytes } from '../../contract/rules.ts';
import { oneLine } from '../content/one-line.ts';

/** A file as it was uploaded. */
export interface UploadedFile {
  filename: string;
  mimetype: string;
  /** Rejects when the file is larger than the upload allows. */
  toBuffer(): Promise<Buffer>;
}

const mediaType = /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/;

/** Keeps a file for the messages that will carry it. @throws AppError `attachmentTooLarge`, `attachmentEmpty` */
export async function storeAttachment(files: Pick<Files, 'put'>, file: UploadedFile): Promise<StoredFile> {
  const bytes = await read(file);
  if (bytes.length === 0) throw invalid('communication-plans.attachmentEmpty', '/file');
  const { hash, size } = await files.put(bytes);
  const name = oneLine(file.filename.replace(/[/\\]+/g, ' ')).slice(-200);
  const type = file.mimetype.toLowerCase();
  return {
    hash,
    name: name || 'document',
    type: mediaType.test(type) ? type : 'application/octet-stream',
    size,
  };
}

/** An upload cut at its limit is not always said to be: its length tells. */
async function read(file: UploadedFile): Promise<Buffer> {
  const bytes = await file.toBuffer().catch((failure: Error & { code?: string }) => {
    throw failure.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : brokenForm();
  });
  if (bytes.length > maximumAttachmentBytes) throw tooLarge();
  return bytes;
}

/** What fails while bytes come in is the line, or a form that is none. */
export const brokenForm = () => new AppError('platform.malformedRequest', 400);

const tooLarge = () =>
  new AppError('communication-plans.attachmentTooLarge', 413, { maximum: maximumAttachmentBytes });
