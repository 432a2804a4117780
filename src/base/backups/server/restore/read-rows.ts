import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { rowsTogether, type Row } from '../../../../platform/db/server/snapshot.ts';
import { NoBackupError } from '../format/read-manifest.ts';

/** Characters of a row: many times those of the longest that Miaou writes. */
const longestLine = 16 * 1024 * 1024;

/**
 * The rows of one file of a backup, some hundred at a time.
 *
 * @throws NoBackupError when there are more than `count`, or one without end: a small file may unpack to any length
 */
export async function* readRows(path: string, count: number): AsyncGenerator<Row[]> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  // What fails in the file fails where it is read.
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  let rows: Row[] = [];
  let read = 0;
  for await (const line of linesOf(unpacked)) {
    if ((read += 1) > count) throw tooLong();
    rows.push(JSON.parse(line) as Row);
    if (rows.length < rowsTogether) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const [first, ...others] = piece.split('\n');
    begun.push(first!);
    length += first!.length;
    if (length > longestLine) throw tooLong();
    if (others.length === 0) continue;
    const last = others.pop()!;
    yield begun.join('');
    yield* others;
    begun = [last];
    length = last.length;
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}

const tooLong = () => new NoBackupError('the backup is damaged: it holds more rows than it says');
