import { chromiumPath } from '../chromium.ts';
import { ensureWebBuilt } from '../install/ensure-built.mjs';

/** The journeys drive a real browser (its path goes to `MIAOU_CHROMIUM`) on the pages as they are shipped. */
export default async function setup(): Promise<void> {
  process.env['MIAOU_CHROMIUM'] = chromiumPath();
  await ensureWebBuilt();
}
