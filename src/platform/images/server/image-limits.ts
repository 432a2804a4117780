/** A picture of a good camera is 24 megapixels, a scanned A4 page 35. */
export const stillPixelsLimit = 40_000_000;

/** Of all frames together: each is decoded. */
export const animationPixelsLimit = 120_000_000;
export const framesLimit = 300;

/** An image that keeps the machine busy longer than this is none that people send. */
export const secondsLimit = 20;

/** What we read. Never SVG, which is a document with scripts and not a picture. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;
export type ImageType = (typeof imageTypes)[number];
