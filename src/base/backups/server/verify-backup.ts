import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from '../../../platform/files/server/or-null.ts';
import type { Verification } from '../contract/backups.ts';
import type { OnProgress } from './base-parts.ts';
import { sumsFile } from './format/names.ts';
import { fileHash, readSums } from './format/sums.ts';

/** Said at most. */
const most = 20;

/** Reads everything in a backup and compares it with its list of hashes. */
export async function verifyBackup(path: string, onProgress?: OnProgress): Promise<Verification> {
  const sums = await readSums(path);
  const problems: Verification['problems'] = [];
  let done = 0;
  for (const [file, expected] of sums) {
    const found = await hashInside(path, file);
    if (found !== expected) problems.push({ path: file, what: found === null ? 'missing' : 'changed' });
    onProgress?.('checking', (done += 1), sums.size);
  }
  for await (const file of filesIn(path)) {
    if (file !== sumsFile && !sums.has(file)) problems.push({ path: file, what: 'unlisted' });
  }
  return { files: sums.size, problems: problems.slice(0, most) };
}

/** Null for what is not there, or is no file: a link leads out of the backup, and a device has no end. */
async function hashInside(folder: string, file: string): Promise<string | null> {
  let path = folder;
  for (const part of file.split('/')) {
    path = join(path, part);
    const found = await orNull(lstat(path));
    if (!found || found.isSymbolicLink()) return null;
    if (found.isFile()) return orNull(fileHash(path));
  }
  return null;
}

async function* filesIn(folder: string, prefix = ''): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, `${path}/`);
    else yield path;
  }
}
