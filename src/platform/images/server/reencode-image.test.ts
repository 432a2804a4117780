import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageBomb } from '../../../../test/support/image-bomb.ts';
import { previewImage } from './preview-image.ts';
import { reencodeImage } from './reencode-image.ts';

const red = { r: 220, g: 20, b: 20 };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } });

/** Three frames of 100 × 80. */
async function animation(): Promise<Buffer> {
  const frames = [0, 90, 180].map((g) => {
    const create = { width: 100, height: 80, channels: 3 as const, background: { ...red, g } };
    return sharp({ create }).png().toBuffer();
  });
  const joined = sharp(await Promise.all(frames), { join: { animated: true } });
  return joined.gif({ delay: [100, 200, 300] }).toBuffer();
}

const codeOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('reencodeImage', () => {
  it.each<[string, Promise<Buffer>, string]>([
    ['png', plain(300, 200).png().toBuffer(), 'image/png'],
    ['jpeg', plain(300, 200).jpeg().toBuffer(), 'image/jpeg'],
    ['webp', plain(300, 200).webp().toBuffer(), 'image/webp'],
    ['gif', plain(300, 200).gif().toBuffer(), 'image/gif'],
    ['avif', plain(300, 200).avif().toBuffer(), 'image/webp'],
  ])('writes a %s anew, smaller and never larger', async (_name, sent, type) => {
    const smaller = await reencodeImage(await sent, { maxSide: 150 });
    expect(smaller).toMatchObject({ type, width: 150, height: 100 });
    expect(await sharp(smaller.bytes).metadata()).toMatchObject({ width: 150, height: 100 });
    expect(await reencodeImage(await sent, { maxSide: 1000 })).toMatchObject({ width: 300, height: 200 });
  });

  it('keeps the colours', async () => {
    const { bytes } = await reencodeImage(await plain(40, 40).png().toBuffer(), { maxSide: 20 });
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([220, 20, 20]);
  });

  it('takes out where and with what a photograph was taken, and any profile', async () => {
    const sent = await plain(300, 200)
      .withIccProfile('p3')
      .withExif({
        IFD0: { Copyright: 'Secret Person', Make: 'SecretCamera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
      })
      .jpeg()
      .toBuffer();
    const before = await sharp(sent).metadata();
    expect(before.exif?.includes('Secret Person')).toBe(true);
    expect(before.icc).toBeDefined();
    const { bytes } = await reencodeImage(sent, { maxSide: 1000 });
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.icc, after.xmp, after.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes('Secret')).toBe(false);
    expect(after.space).toBe('srgb');
  });

  it('leaves behind what was appended', async () => {
    const sent = Buffer.concat([
      await plain(30, 30).png().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    expect((await reencodeImage(sent, { maxSide: 100 })).bytes.includes('script')).toBe(false);
  });

  it('stands a photograph upright', async () => {
    const half = { input: { create: { width: 150, height: 200, channels: 3 as const, background: 'blue' } } };
    const lying = plain(300, 200).composite([{ ...half, left: 0, top: 0 }]);
    const sent = await lying.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const turned = await reencodeImage(sent, { maxSide: 1000 });
    expect(turned).toMatchObject({ width: 200, height: 300 });
    // Turned clockwise: what was at the left is on top.
    const [r, , b] = await sharp(turned.bytes).raw().toBuffer();
    expect(b).toBeGreaterThan(r! + 100);
  });

  it('keeps an animation moving, or takes its first frame', async () => {
    const sent = await animation();
    const moving = await reencodeImage(sent, { maxSide: 50 });
    expect(moving).toMatchObject({ type: 'image/gif', width: 50, height: 40 });
    expect(await sharp(moving.bytes).metadata()).toMatchObject({ pages: 3, delay: [100, 200, 300] });
    const still = await reencodeImage(sent, { maxSide: 64, fit: 'square', as: 'webp', frames: 'first' });
    expect(still).toMatchObject({ type: 'image/webp', width: 64, height: 64 });
    expect((await sharp(still.bytes).metadata()).pages).toBeUndefined();
  });

  it('makes a square of exactly the size asked for, of small images too', async () => {
    const small = await reencodeImage(await plain(20, 90).png().toBuffer(), { maxSide: 256, fit: 'square' });
    expect(small).toMatchObject({ width: 256, height: 256 });
  });

  it('refuses what unfolds into more pixels than a machine should hold', async () => {
    const sent = imageBomb(30_000);
    expect(sent.length).toBeLessThan(200_000);
    const refused = reencodeImage(sent, { maxSide: 256 });
    await expect(refused).rejects.toMatchObject({
      code: 'platform.imageTooLarge',
      status: 422,
      data: { megapixels: 40, frames: 300 },
    });
    // The same made smaller is read: it is its size that was refused.
    expect(await reencodeImage(imageBomb(3000), { maxSide: 256 })).toMatchObject({ width: 256, height: 256 });
  });

  it('refuses an animation of too many frames, of which it would show the first', async () => {
    const side = 8;
    const pixels = Buffer.alloc(301 * side * side * 3);
    for (let frame = 0; frame < 301; frame += 2)
      pixels.fill(0xff, frame * side * side * 3, (frame + 1) * side * side * 3);
    const raw = { width: side, height: 301 * side, channels: 3 as const, pageHeight: side };
    const sent = await sharp(pixels, { raw }).gif().toBuffer();
    expect((await sharp(sent).metadata()).pages).toBe(301);
    expect(await codeOf(reencodeImage(sent, { maxSide: 10 }))).toBe('platform.imageTooLarge');
    expect(await codeOf(reencodeImage(sent, { maxSide: 10, frames: 'first' }))).toBe('accepted');
  });

  it('refuses what is no picture, whatever it is called', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const tiff = await plain(9, 9).tiff().toBuffer();
    for (const sent of [svg, `<?xml version="1.0"?>${svg}`, '%PDF-1.4', 'MZ\u0000', '', tiff]) {
      expect(await codeOf(reencodeImage(Buffer.from(sent), { maxSide: 10 }))).toBe('platform.imageType');
    }
  });

  it('refuses what is cut or spoilt, and does not stumble', async () => {
    const png = await plain(300, 200).png().toBuffer();
    const jpeg = await sharp(png).jpeg().toBuffer();
    const spoilt = Buffer.from(png);
    spoilt.fill(0x55, 60, 200);
    for (const sent of [
      png.subarray(0, 60),
      jpeg.subarray(0, jpeg.length / 2),
      spoilt,
      jpeg.subarray(0, 30),
    ]) {
      expect(await codeOf(reencodeImage(sent, { maxSide: 10 }))).toBe('platform.imageUnreadable');
    }
  });

  it('does many at once', async () => {
    const sent = await plain(400, 300).jpeg().toBuffer();
    const all = await Promise.all(Array.from({ length: 12 }, () => reencodeImage(sent, { maxSide: 100 })));
    expect(all.every(({ width }) => width === 100)).toBe(true);
  });
});

it('makes a small still copy', async () => {
  const large = await plain(2000, 1000).png().toBuffer();
  expect(await previewImage(large)).toMatchObject({ type: 'image/webp', width: 800, height: 400 });
  const still = await previewImage(await animation());
  expect((await sharp(still.bytes).metadata()).pages).toBeUndefined();
});
