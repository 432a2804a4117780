import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { lineOf, tallyRows, type Tally } from '../../../../platform/db/server/row-tally.ts';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';

export interface Dumped extends Tally {
  /** SHA-256 of the file. */
  fileHash: string;
}

/** Writes the rows of a table to `path`, a line of JSON each, compressed; safe on the disk when it resolves. */
export async function dumpTable(
  snapshot: Snapshot,
  table: string,
  path: string,
  { onRows, signal }: { onRows: (rows: number) => void; signal?: AbortSignal | undefined },
): Promise<Dumped> {
  const tally = tallyRows();
  async function* lines(): AsyncGenerator<string> {
    for await (const rows of snapshot.rows(table)) {
      const texts = rows.map(lineOf);
      for (const text of texts) tally.add(text);
      yield `${texts.join('\n')}\n`;
      onRows(rows.length);
    }
  }
  const digest = createHash('sha256');
  const seen = new Transform({
    transform(piece: Buffer, _encoding, next) {
      digest.update(piece);
      next(null, piece);
    },
  });
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(lines, createGzip({ level: 4 }), seen, file, signal ? { signal } : {});
  return { ...tally.result(), fileHash: digest.digest('hex') };
}
