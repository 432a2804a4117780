import { expect, test } from 'vitest';
import { isPlainText } from './plain-text.ts';

const mebibyte = 1024 * 1024;

test('tells a text from other bytes, in both ways to write letters', async () => {
  const words = 'Déjà vu :\tœuvre\r\n\f';
  expect(await isPlainText(Buffer.from(words))).toBe(true);
  expect(await isPlainText(Buffer.from([0x44, 0xe9, 0x6a, 0xe0, 0x20, 0x80, 0x9c]))).toBe(true);
  expect(await isPlainText(new Uint8Array())).toBe(true);
  for (const byte of [0x00, 0x08, 0x0e, 0x1b, 0x1f, 0x7f]) {
    expect(await isPlainText(Buffer.concat([Buffer.from(words), Buffer.from([byte])]))).toBe(false);
  }
  // No character of Windows-1252; in UTF-8 these bytes are parts of letters.
  for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) {
    expect(await isPlainText(Buffer.from([0xe9, byte]))).toBe(false);
    expect(await isPlainText(Buffer.from([0xc3, byte]))).toBe(true);
  }
});

test('looks at a large text to its end, and lets the server do other things meanwhile', async () => {
  const bytes = Buffer.alloc(8 * mebibyte, 'a');
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  expect(await isPlainText(bytes)).toBe(true);
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(6);
  bytes[bytes.length - 1] = 0;
  expect(await isPlainText(bytes)).toBe(false);
});
