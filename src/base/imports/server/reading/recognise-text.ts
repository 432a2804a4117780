import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { Encoding, Preview } from '../../contract/imports.ts';

export interface RecognisedText {
  encoding: Encoding;
  mixed: Preview['mixed'];
}

/** No table that a program has written as text has any of these: tabs and ends of line and of page alone are. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const zip = 'PK\u0003\u0004';
const oldWorkbook = '\u00d0\u00cf\u0011\u00e0';

/** By the first bytes, each read as the character of its number. */
function otherKind(head: string): string | null {
  if (head.startsWith(zip) || head.startsWith(oldWorkbook)) return 'imports.workbook';
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(head)) return 'imports.utf16';
  return /^%PDF-|^\{\\rtf|^\s*<[!?a-z]|^\s*[{[]\s*["{[]/i.test(head) ? 'imports.notCsv' : null;
}

const bytesTogether = 1024 * 1024;

/**
 * Tells by its content whether this is a text, and in which encoding.
 *
 * @throws AppError `imports.workbook`, `imports.utf16`, `imports.notCsv` (422)
 */
export async function recogniseText(bytes: Buffer): Promise<RecognisedText> {
  const head = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const other = otherKind(head);
  if (other !== null) throw new AppError(other, 422);
  for (let from = 0; from < bytes.length; from += bytesTogether) {
    if (from > 0) await nextTurn();
    const text = bytes.subarray(from, from + bytesTogether).toString('latin1');
    if (control.test(text)) throw new AppError('imports.notCsv', 422);
  }
  if (isUtf8(bytes)) return { encoding: 'utf-8', mixed: null };
  return countEncodings(bytes);
}

/** A file put together from two programs has lines of both. */
async function countEncodings(bytes: Buffer): Promise<RecognisedText> {
  let utf8 = 0;
  let windows1252 = 0;
  let firstOther = 0;
  let line = 0;
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(10, from);
    const to = found === -1 ? bytes.length : found;
    const one = bytes.subarray(from, to);
    line += 1;
    if (line % 5000 === 0) await nextTurn();
    if (one.some((byte) => byte > 127)) {
      if (isUtf8(one)) {
        utf8 += 1;
      } else {
        windows1252 += 1;
        firstOther ||= line;
      }
    }
    from = to + 1;
  }
  if (utf8 === 0) return { encoding: 'windows-1252', mixed: null };
  return { encoding: 'mixed', mixed: { utf8, windows1252, firstOther } };
}
