import type { Sharp, SharpInput, SharpOptions } from 'sharp';
import { AppError } from '../../errors/contract/app-error.ts';
import { typeByContent } from '../../files/server/tell-file-kind.ts';
import { withImageLibrary } from './image-library.ts';
import {
  animationPixelsLimit,
  framesLimit,
  imageTypes,
  secondsLimit,
  stillPixelsLimit,
  type ImageType,
} from './image-limits.ts';

export interface ReencodeOptions {
  /** Pixels of the longer side at most; a smaller image stays as it is. With `square`, exactly both sides. */
  maxSide: number;
  /** `inside` keeps the whole picture, `square` its middle. Default `inside`. */
  fit?: 'inside' | 'square';
  /**
   * `webp` for small copies of any type; `same` keeps the type (AVIF, slow to write, becomes WebP); `mail` what every
   * mail program shows: a JPEG stays one, all else is a PNG. Default `same`.
   */
  as?: 'same' | 'webp' | 'mail';
  /** An animation stays one (`all`, the default) or becomes its first frame. */
  frames?: 'all' | 'first';
}

export interface ReencodedImage {
  bytes: Buffer;
  type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** Pixels, of one frame. */
  width: number;
  height: number;
}

/**
 * Reads a sent image and writes it anew: pixels only. Where it was taken, by which camera, its hidden thumbnail,
 * comments, and whatever was appended are gone; it stands upright, in sRGB. PNG, JPEG, WebP, GIF, AVIF, told by
 * content. At most 40 megapixels (an animation: 300 frames and 120 megapixels in all), two images at a time.
 *
 * `await reencodeImage(bytes, { maxSide: 2560 })` → `{ bytes, type: 'image/jpeg', width: 2560, height: 1707 }`
 *
 * @throws AppError (422) `platform.imageType`, `platform.imageTooLarge` {megapixels, frames}, `platform.imageUnreadable`
 */
export async function reencodeImage(bytes: Uint8Array, options: ReencodeOptions): Promise<ReencodedImage> {
  const type = await imageTypeOf(bytes);
  return withImageLibrary(async (sharp) => {
    const open = (more: SharpOptions): Sharp =>
      sharp(bytes as SharpInput, { failOn: 'error', limitInputPixels: animationPixelsLimit, ...more });
    // The header of an image of any size: it is ours to say that it is too large.
    const animated = await checkSize(open({ limitInputPixels: false }), options);
    try {
      const upright = open({ autoOrient: true, animated }).timeout({ seconds: secondsLimit });
      return await write(resize(upright, options), outputType(type, options));
    } catch {
      throw new AppError('platform.imageUnreadable', 422);
    }
  });
}

async function imageTypeOf(bytes: Uint8Array): Promise<ImageType> {
  const told = await typeByContent(bytes);
  // An animated PNG reads as its first frame.
  const type = told === 'image/apng' ? 'image/png' : told;
  const known = imageTypes.find((accepted) => accepted === type);
  if (!known) throw new AppError('platform.imageType', 422);
  return known;
}

/** Refuses by what the header says, before a pixel is decoded. Answers whether the frames are to be kept. */
async function checkSize(image: Sharp, { frames = 'all' }: ReencodeOptions): Promise<boolean> {
  const header = await image.metadata().catch(() => {
    throw new AppError('platform.imageUnreadable', 422);
  });
  const pixels = header.width * header.height;
  const count = frames === 'all' ? (header.pages ?? 1) : 1;
  const tooLarge = pixels > stillPixelsLimit || count > framesLimit || pixels * count > animationPixelsLimit;
  if (tooLarge) {
    throw new AppError('platform.imageTooLarge', 422, {
      megapixels: stillPixelsLimit / 1_000_000,
      frames: framesLimit,
    });
  }
  return count > 1;
}

function resize(image: Sharp, { maxSide, fit = 'inside' }: ReencodeOptions): Sharp {
  if (fit === 'square') return image.resize(maxSide, maxSide, { fit: 'cover' });
  return image.resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true });
}

function outputType(type: ImageType, { as = 'same' }: ReencodeOptions): ReencodedImage['type'] {
  if (as === 'mail') return type === 'image/jpeg' ? type : 'image/png';
  return as === 'webp' || type === 'image/avif' ? 'image/webp' : type;
}

async function write(image: Sharp, type: ReencodedImage['type']): Promise<ReencodedImage> {
  const { data, info } = await encoded(image, type).toBuffer({ resolveWithObject: true });
  return { bytes: data, type, width: info.width, height: info.pageHeight ?? info.height };
}

function encoded(image: Sharp, type: ReencodedImage['type']): Sharp {
  switch (type) {
    case 'image/png':
      return image.png({ compressionLevel: 8 });
    case 'image/jpeg':
      return image.jpeg({ quality: 86 });
    case 'image/webp':
      return image.webp({ quality: 84 });
    case 'image/gif':
      return image.gif();
  }
}
