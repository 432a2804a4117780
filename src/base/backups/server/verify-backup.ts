import { readdir } from 'node:fs/promises';
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
    const found = await orNull(fileHash(join(path, file)));
    if (found !== expected) problems.push({ path: file, what: found === null ? 'missing' : 'changed' });
    onProgress?.('checking', (done += 1), sums.size);
  }
  for await (const file of filesIn(path)) {
    if (file !== sumsFile && !sums.has(file)) problems.push({ path: file, what: 'unlisted' });
  }
  return { files: sums.size, problems: problems.slice(0, most) };
}

async function* filesIn(folder: string, prefix = ''): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, `${path}/`);
    else yield path;
  }
}
