import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors/contract/app-error.ts';
import { displayFileName } from '../../files/server/display-name.ts';

export interface Upload {
  /** As it may be shown and stored (see `displayFileName`); what it says of the type is only a claim. */
  name: string;
  bytes: Buffer;
}

export interface UploadLimits {
  /** Of the file itself. Reading stops there, whatever the request says of its length. */
  maxBytes: number;
}

const mebibyte = 1024 * 1024;

/**
 * The one file of a form, in memory. Only on routes defined inside `acceptUploads`; its type is for `tellFileKind` or
 * `reencodeImage` to tell. Check who asks before: a refusal should not wait for the bytes.
 *
 * `const { name, bytes } = await readUpload(request, { maxBytes: 10 * 1024 * 1024 });`
 *
 * @throws AppError `platform.fileTooLarge` {limitBytes, megabytes} (413), `platform.uploadMissing`,
 *   `platform.fileEmpty` (422), `platform.uploadBroken` (400)
 */
export async function readUpload(request: FastifyRequest, { maxBytes }: UploadLimits): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('platform.uploadMissing', 422);
  refuseLongBody(request, maxBytes);
  const upload = await firstFile(request, maxBytes);
  if (!upload) throw new AppError('platform.uploadMissing', 422);
  if (upload.bytes.length === 0) throw new AppError('platform.fileEmpty', 422);
  return upload;
}

async function firstFile(request: FastifyRequest, maxBytes: number): Promise<Upload | undefined> {
  const limits = { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 1000 };
  try {
    const part = await request.file({ limits });
    return part && { name: displayFileName(part.filename ?? ''), bytes: await allBytes(part.file, maxBytes) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    // A form that ends in the middle, that names no boundary, or that nobody would send by hand.
    throw new AppError('platform.uploadBroken', 400);
  }
}

/** Ends at the limit, and not with the request, which may go on for ever: what still comes is thrown away. */
function allBytes(file: MultipartFile['file'], maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.on('limit', () => {
      chunks.length = 0;
      reject(tooLarge(maxBytes));
    });
    file.on('end', () => resolve(Buffer.concat(chunks)));
    file.on('error', reject);
    // The sender went away, or the form ended in the middle: for a small one, before anybody could listen.
    const broken = () => reject(new AppError('platform.uploadBroken', 400));
    file.on('close', broken);
    if (file.closed) broken();
  });
}

/** A file that says itself that it is too long is refused at its first byte. Around the file a form takes little. */
function refuseLongBody(request: FastifyRequest, maxBytes: number): void {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + mebibyte) throw tooLarge(maxBytes);
}

const tooLarge = (limitBytes: number): AppError =>
  new AppError('platform.fileTooLarge', 413, { limitBytes, megabytes: limitBytes / mebibyte });
