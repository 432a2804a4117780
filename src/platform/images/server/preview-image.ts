import { reencodeImage, type ReencodedImage } from './reencode-image.ts';

/** Twice what a conversation shows, for fine screens. */
const previewSide = 800;

/**
 * The small still copy that stands in a list or a conversation: WebP, at most 800 pixels a side, the first frame of an
 * animation. Give it what `reencodeImage` returned or the sent bytes: it refuses the same things.
 */
export const previewImage = (bytes: Uint8Array): Promise<ReencodedImage> =>
  reencodeImage(bytes, { maxSide: previewSide, as: 'webp', frames: 'first' });
