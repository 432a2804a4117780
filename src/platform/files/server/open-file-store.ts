import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors/contract/app-error.ts';
import type { Files } from './files.ts';

const sha256Hex = /^[0-9a-f]{64}$/;

/** A store in `folder`, laid out `ab/cd/<hash>` so that no folder grows without end. */
export function openFileStore(folder: string): Files {
  function pathOf(hash: string): string {
    if (!sha256Hex.test(hash)) throw new AppError('platform.fileMissing', 404);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
  const has = (hash: string) =>
    access(pathOf(hash)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(hash);
      if (!(await has(hash))) await write(path, bytes);
      // Also for a file that was there: whoever is writing it may not have come to this yet.
      await syncFolders(path, folder);
      return { hash, size: bytes.byteLength };
    },
    async read(hash) {
      try {
        return await readFile(pathOf(hash));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          throw new AppError('platform.fileMissing', 404);
        throw error;
      }
    },
    open: (hash) => createReadStream(pathOf(hash)),
  };
}

/** Writes beside the final name and renames, so that a file is there whole or not at all. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A name is safe from a power cut once its folder is synced, and that folder's name in the one above, up to `root`. */
async function syncFolders(path: string, root: string): Promise<void> {
  for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
