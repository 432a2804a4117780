import sharp from 'sharp';
import { expect, test } from 'vitest';
import { demonstrationLogo } from './demonstration-logo.ts';

test('the company of the demonstration has a small sign on a clear ground, the same each time', async () => {
  const png = await demonstrationLogo();
  expect(png.length).toBeLessThan(20_000);
  expect(png.equals(await demonstrationLogo())).toBe(true);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([240, 240]);
  const pointAt = (x: number, y: number) => [...data.subarray((y * 240 + x) * 4, (y * 240 + x) * 4 + 4)];
  // Outside the rounded corner, nothing; then the ground, the frame of the window.
  expect(pointAt(1, 1)[3]).toBe(0);
  expect(pointAt(20, 120)).toEqual([31, 95, 107, 255]);
  expect(pointAt(120, 120)).toEqual([255, 255, 255, 255]);
});
