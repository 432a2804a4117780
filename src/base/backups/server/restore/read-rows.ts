import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { rowsTogether, type Row } from '../../../../platform/db/server/snapshot.ts';

/** The rows of one file of a backup, some hundred at a time. */
export async function* readRows(path: string): AsyncGenerator<Row[]> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  // What fails in the file fails where it is read.
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  let rows: Row[] = [];
  for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
    rows.push(JSON.parse(line) as Row);
    if (rows.length < rowsTogether) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
