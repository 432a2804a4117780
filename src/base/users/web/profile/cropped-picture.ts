import { AppError } from '../../../../platform/errors/contract/app-error.ts';

/** Pixels of the chosen image, upright as it is shown. */
export interface CropArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Twice what is kept, so that the server has something to choose from. */
const sentSide = 512;

/** @throws AppError `platform.imageUnreadable` when this browser cannot show it */
export async function readImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    throw new AppError('platform.imageUnreadable', 422);
  }
  return image;
}

/** The chosen square of an image, as the file to send. */
export async function croppedPicture(address: string, { x, y, width, height }: CropArea): Promise<Blob> {
  const image = await readImage(address);
  const canvas = document.createElement('canvas');
  canvas.width = sentSide;
  canvas.height = sentSide;
  const pen = canvas.getContext('2d');
  pen?.drawImage(image, x, y, width, height, 0, 0, sentSide, sentSide);
  // A browser that does not write WebP writes PNG.
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.92));
  if (!blob) throw new AppError('platform.imageUnreadable', 422);
  return blob;
}
