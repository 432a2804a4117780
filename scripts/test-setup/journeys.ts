import { chromiumPath } from '../chromium.ts';
import { ensureServerBuilt, ensureWebBuilt } from '../install/ensure-built.mjs';

/** The journeys drive a real browser (its path goes to `MIAOU_CHROMIUM`) on what `npm start` runs. */
export default async function setup(): Promise<void> {
  process.env['MIAOU_CHROMIUM'] = chromiumPath();
  await ensureWebBuilt();
  await ensureServerBuilt();
}
