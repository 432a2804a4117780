import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import { sumsFile } from './names.ts';
import { NoBackupError } from './read-manifest.ts';

/** SHA-256 by path relative to the backup, with slashes. */
export type Sums = Map<string, string>;

const line = /^([0-9a-f]{64}) [ *](.+)$/;

export const sumsText = (sums: Sums): string =>
  [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');

/** @throws NoBackupError where there is none, or a line is none of ours or leads out of the backup */
export async function readSums(folder: string): Promise<Sums> {
  const sums: Sums = new Map();
  const list = await orNull(readFile(join(folder, sumsFile), 'utf8'));
  if (list === null) throw new NoBackupError(`the backup is damaged: ${sumsFile} is missing`);
  for (const text of list.split('\n')) {
    if (text === '') continue;
    const [, hash, path] = line.exec(text) ?? [];
    if (!hash || !path || !isInside(path))
      throw new NoBackupError(`the backup is damaged: ${sumsFile} is changed`);
    sums.set(path, hash);
  }
  return sums;
}

const isInside = (path: string): boolean =>
  !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** The SHA-256 of a file, read piece by piece. */
export async function fileHash(path: string, signal?: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest, signal ? { signal } : {});
  return digest.digest('hex');
}
