import { hash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const prefix = 'miaou_';
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const drawnLength = 32;
const checkLength = 6;
const shape = new RegExp(`^${prefix}[0-9A-Za-z]{${drawnLength + checkLength}}$`);

/**
 * `miaou_`, 32 letters and figures drawn at random (190 bits), and 6 of checksum (CRC-32). By its beginning those who
 * look for leaked secrets know it; by its end a mistyped one is told from one that is not good any more.
 */
export function newTokenText(): string {
  const drawn = Array.from({ length: drawnLength }, () => letters[randomInt(letters.length)]).join('');
  return `${prefix}${drawn}${checksum(drawn)}`;
}

export function isTokenText(text: string): boolean {
  if (!shape.test(text)) return false;
  const drawn = text.slice(prefix.length, -checkLength);
  return text.endsWith(checksum(drawn));
}

export const tokenHash = (text: string): string => hash('sha256', text);

function checksum(drawn: string): string {
  let rest = crc32(drawn);
  let text = '';
  for (let at = 0; at < checkLength; at++) {
    text = letters[rest % letters.length] + text;
    rest = Math.floor(rest / letters.length);
  }
  return text;
}
