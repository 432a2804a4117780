import { withImageLibrary } from '../../platform/images/server/image-library.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Drawn four times larger than it is, so that its edges come out smooth. */
const side = 240;
const drawn = side * 4;

const ground: Colour = [31, 95, 107];
const frame: Colour = [255, 255, 255];
const sky: readonly [Colour, Colour] = [
  [196, 230, 240],
  [129, 193, 214],
];
const hill: Colour = [112, 173, 128];

/** The sign of the company of the demonstration, as a PNG: a sliding bay window on a rounded square. */
export async function demonstrationLogo(): Promise<Buffer> {
  const pixels = Buffer.alloc(drawn * drawn * 4);
  for (let at = 0; at < drawn * drawn; at += 1) {
    const colour = colourAt((at % drawn) / drawn, Math.floor(at / drawn) / drawn);
    if (colour) pixels.set([...colour, 255], at * 4);
  }
  return withImageLibrary((sharp) =>
    sharp(pixels, { raw: { width: drawn, height: drawn, channels: 4 } })
      .resize(side, side)
      .png({ compressionLevel: 9, palette: true })
      .toBuffer(),
  );
}

/** The colour of a point, both ways from 0 to 1; null outside the rounded square. */
function colourAt(x: number, y: number): Colour | null {
  if (!isInRounded(x, y, { from: 0, to: 1, radius: 0.2 })) return null;
  if (!isInRounded(x, y, { from: 0.18, to: 0.82, radius: 0.04 })) return ground;
  return paneAt(x, y) ?? frame;
}

interface Rounded {
  from: number;
  to: number;
  radius: number;
}

/** Whether a point is in the square between `from` and `to`, whose corners are rounded. */
function isInRounded(x: number, y: number, { from, to, radius }: Rounded): boolean {
  const beyond = (at: number) => Math.max(from + radius - at, at - (to - radius), 0);
  return Math.hypot(beyond(x), beyond(y)) <= radius;
}

/** What is seen through the two sliding panes, with the light that falls across them; null on the frame. */
function paneAt(x: number, y: number): Colour | null {
  const left = x > 0.235 && x < 0.475;
  const right = x > 0.525 && x < 0.765;
  if (!(left || right) || y < 0.235 || y > 0.765) return null;
  const along = x + y - (left ? 0.76 : 1.05);
  const isReflection = (along > 0 && along < 0.06) || (along > 0.1 && along < 0.125);
  return isReflection ? frame : sceneAt(x, y);
}

function sceneAt(x: number, y: number): Colour {
  if (y > 0.66 - 0.07 * Math.sin(x * 7)) return hill;
  const share = (y - 0.235) / 0.43;
  const mixed = (channel: 0 | 1 | 2) => Math.round(sky[1][channel] * (1 - share) + sky[0][channel] * share);
  return [mixed(0), mixed(1), mixed(2)];
}
