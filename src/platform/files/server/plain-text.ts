import { isUtf8 } from 'node:buffer';

/** The five places of Windows-1252 that are no character. */
const noCharacter = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Are these bytes a text: valid UTF-8, or Windows-1252 as older office programs write it, and in both no control
 * character but tabs and ends of line (and pages)?
 */
export function isPlainText(bytes: Uint8Array): boolean {
  const utf8 = isUtf8(bytes);
  for (const byte of bytes) {
    if (isControl(byte) || (!utf8 && noCharacter.has(byte))) return false;
  }
  return true;
}

const isControl = (byte: number): boolean => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f;
