import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Bytes looked at in one go: a large text holds up nothing else that the server does. */
const bytesTogether = 1024 * 1024;

/** Control characters but tabs, ends of line and ends of page; each byte is read as the character of its number. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/;
/** The same, and the five places of Windows-1252 that are no character. */
// eslint-disable-next-line no-control-regex
const noWindowsText = /[\u0000-\u0008\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/;

/**
 * Are these bytes a text: valid UTF-8, or Windows-1252 as older office programs write it, and in both no control
 * character but tabs and ends of line (and pages)?
 */
export async function isPlainText(bytes: Uint8Array): Promise<boolean> {
  const foreign = isUtf8(bytes) ? control : noWindowsText;
  for (let start = 0; start < bytes.length; start += bytesTogether) {
    if (start > 0) await nextTurn();
    if (foreign.test(latin1(bytes.subarray(start, start + bytesTogether)))) return false;
  }
  return true;
}

const latin1 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
