import type SharpLibrary from 'sharp';
import { atMostAtOnce } from './at-most-at-once.ts';

let library: Promise<typeof SharpLibrary> | undefined;

/** Images waiting for their turn keep only their own bytes; one at work may take a hundred times that. */
const inTurn = atMostAtOnce(2);

/**
 * Runs `work` with the image library, two images at a time. The library is fetched at the first image: a start has
 * no use for it. One thread each and no cache: a small machine does other things too.
 */
export function withImageLibrary<T>(work: (sharp: typeof SharpLibrary) => Promise<T>): Promise<T> {
  return inTurn(async () => work(await (library ??= loadLibrary())));
}

async function loadLibrary(): Promise<typeof SharpLibrary> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  // Whatever a file's first bytes say, no other reader (SVG, PDF, TIFF, …) ever sees it.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadWebpBuffer',
      'VipsForeignLoadNsgifBuffer',
      'VipsForeignLoadHeifBuffer',
    ],
  });
  return sharp;
}
