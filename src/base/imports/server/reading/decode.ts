import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../../contract/imports.ts';

/** Enough to keep the parser busy, little enough that nothing else waits for it. */
const bytesTogether = 64 * 1024;
const newline = 10;

/** The text of a file in pieces, each ending with a line of the file where it can; all lines end alike. */
export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decode = decoderOf(encoding);
  for (let from = 0; from < bytes.length;) {
    const to = endOfPiece(bytes, from);
    yield decode(bytes.subarray(from, to)).replace(/\r\n?/g, '\n');
    from = to;
  }
}

/** Neither encoding has the byte of a line's end anywhere else. */
function endOfPiece(bytes: Buffer, from: number): number {
  if (from + bytesTogether >= bytes.length) return bytes.length;
  const found = bytes.indexOf(newline, from + bytesTogether);
  return found === -1 ? bytes.length : found + 1;
}

function decoderOf(encoding: Encoding): (piece: Buffer) => string {
  const windows = new TextDecoder('windows-1252');
  if (encoding === 'utf-8') return (piece) => piece.toString('utf8');
  if (encoding === 'windows-1252') return (piece) => windows.decode(piece);
  return (piece) =>
    linesOf(piece)
      .map((line) => (isUtf8(line) ? line.toString('utf8') : windows.decode(line)))
      .join('');
}

function linesOf(piece: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < piece.length;) {
    const found = piece.indexOf(newline, from);
    const to = found === -1 ? piece.length : found + 1;
    lines.push(piece.subarray(from, to));
    from = to;
  }
  return lines;
}
