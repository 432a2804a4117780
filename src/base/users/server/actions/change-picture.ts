import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { reencodeImage } from '../../../../platform/images/server/reencode-image.ts';
import type { Person } from '../../contract/people.ts';
import { pictureSide } from '../../contract/profile.ts';
import { announcePerson } from '../announce-person.ts';
import { setPicture } from '../store/users.ts';

/**
 * Gives the person (found by `accessProfile`) this picture: its middle, square, without anything a camera wrote.
 *
 * @throws AppError `platform.imageType`, `platform.imageTooLarge`, `platform.imageUnreadable`
 */
export async function changePicture(
  ctx: Context,
  files: Files,
  id: string,
  sent: Uint8Array,
): Promise<Person> {
  const options = { maxSide: pictureSide, fit: 'square', as: 'webp', frames: 'first' } as const;
  const { bytes } = await reencodeImage(sent, options);
  const { hash } = await files.put(bytes);
  return ctx.db.transaction(async (tx) => announcePerson(tx, ctx.live, await setPicture(tx, id, hash)));
}
