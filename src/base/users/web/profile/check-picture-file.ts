import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { largestPictureBytes, pictureTypes } from '../../contract/profile.ts';

/** What the server would refuse in the end, said before anything is sent. @throws AppError as the server's */
export function checkPictureFile({ type, size }: Pick<File, 'type' | 'size'>): void {
  if (!(pictureTypes as readonly string[]).includes(type)) throw new AppError('platform.imageType', 422);
  if (size > largestPictureBytes) {
    const megabytes = largestPictureBytes / 1024 / 1024;
    throw new AppError('platform.fileTooLarge', 413, { limitBytes: largestPictureBytes, megabytes });
  }
}
