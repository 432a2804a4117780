import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import { tellFileKind } from '../../../../platform/files/server/tell-file-kind.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Upload } from '../../../../platform/http/server/read-upload.ts';
import { imageTypes } from '../../../../platform/images/server/image-limits.ts';
import { previewImage } from '../../../../platform/images/server/preview-image.ts';
import { reencodeImage } from '../../../../platform/images/server/reencode-image.ts';
import { mostUnsentFiles, type MessageFile } from '../../contract/messages.ts';
import { countUnsent, fileOf, insertFile } from '../store/files.ts';
import type { FileRow } from '../tables.ts';

/** Pixels of the longer side: more than any screen shows. */
const pictureSide = 3840;

/**
 * Keeps a file for a message that its uploader is about to write. A picture is written anew without what a camera
 * adds to it, and gets a smaller copy; anything else is kept as it is, under the type that its content tells. Nothing
 * is read of one that is too many.
 *
 * @throws AppError `chat.tooManyUploads` {limit}, and those of `reencodeImage`
 */
export async function uploadFile(
  ctx: Context,
  files: Files,
  read: () => Promise<Upload>,
): Promise<MessageFile> {
  const { userId } = ctx.viewer;
  if ((await countUnsent(ctx.db.read, userId)) >= mostUnsentFiles) {
    throw conflict('chat.tooManyUploads', { limit: mostUnsentFiles });
  }
  const row: FileRow = {
    id: ctx.newId(),
    uploaded_by: userId,
    uploaded_at: ctx.clock.now(),
    ...{ conversation_id: null, seq: null },
    ...(await keep(files, await read())),
  };
  await ctx.db.transaction((tx) => insertFile(tx, row));
  return fileOf(row);
}

type Kept = Pick<FileRow, 'name' | 'type' | 'lies' | 'size' | 'hash' | 'preview_hash' | 'width' | 'height'>;

async function keep(files: Files, { name: sentName, bytes }: Upload): Promise<Kept> {
  const { type, name, lies } = await tellFileKind(bytes, sentName);
  if (isPicture(type)) return keepPicture(files, name, bytes);
  const stored = await files.put(bytes);
  return { name, type, lies: lies ? 1 : 0, ...stored, preview_hash: null, width: null, height: null };
}

const isPicture = (type: string): boolean =>
  type === 'image/apng' || (imageTypes as readonly string[]).includes(type);

async function keepPicture(files: Files, name: string, bytes: Buffer): Promise<Kept> {
  const picture = await reencodeImage(bytes, { maxSide: pictureSide });
  const preview = await previewImage(picture.bytes);
  const { type, width, height } = picture;
  const stored = await files.put(picture.bytes);
  const { hash: preview_hash } = await files.put(preview.bytes);
  return { name: named(name, type), type, lies: 0, ...stored, preview_hash, width, height };
}

const extensions: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
};

/** A picture written anew is what its new name says. */
function named(name: string, type: string): string {
  const known = extensions[type]!;
  const [, stem, extension] = /^(.*?)(?:\.([^.]*))?$/s.exec(name)!;
  return extension && known.includes(extension.toLowerCase()) ? name : `${stem || name}.${known[0]}`;
}
