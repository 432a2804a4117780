import type { CropArea } from './cropped-picture.ts';

/** What becomes of the picture when the profile is saved. `address` is that of the chosen file in this browser. */
export type PictureChoice =
  { kind: 'keep' } | { kind: 'remove' } | { kind: 'crop'; address: string; area: CropArea | null };
