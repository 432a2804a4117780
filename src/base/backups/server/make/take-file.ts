import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import { fileHash } from '../format/sums.ts';
import { syncPath } from './sync-folders.ts';

/** Another disk, a file system without links, or one file with as many names as it may have. */
const cannotLink = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']);

/**
 * Puts the file of that hash at `target`: as another name of the very same file where one of `sources` allows it, which
 * takes neither time nor room (files of the store are never written again), else as a copy that is read again. Its size;
 * null when no source
 * has it, or what it has is damaged.
 */
export async function takeFile(
  sources: readonly string[],
  target: string,
  hash: string,
): Promise<number | null> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  let copyFrom: string | null = null;
  for (const source of sources) {
    const outcome = await tryLink(source, target);
    if (outcome === 'linked') return (await stat(target)).size;
    if (outcome === 'refused') copyFrom ??= source;
  }
  if (copyFrom === null) return null;
  const copied = await orNull(copyFile(copyFrom, target).then(() => true));
  if (copied === null) return null;
  if ((await fileHash(target)) !== hash) {
    await rm(target);
    return null;
  }
  await syncPath(target);
  return (await stat(target)).size;
}

async function tryLink(source: string, target: string): Promise<'linked' | 'missing' | 'refused'> {
  try {
    await link(source, target);
    return 'linked';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'missing';
    if (cannotLink.has(code)) return 'refused';
    throw error;
  }
}
