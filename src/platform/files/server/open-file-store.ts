import { hash as digest, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors/contract/app-error.ts';
import type { Clock } from '../../runtime/server/clock.ts';
import type { Files } from './files.ts';
import { oncePerRound } from './once-per-round.ts';
import { orNull } from './or-null.ts';
import { notPutSince, removeUnlessPutSince } from './remove-old-files.ts';

const sha256Hex = /^[0-9a-f]{64}$/;

/** A store in `folder`, laid out `ab/cd/<hash>` so that no folder grows without end. */
export function openFileStore(folder: string, clock: Clock): Files {
  function pathOf(hash: string): string {
    if (!sha256Hex.test(hash)) throw new AppError('platform.fileMissing', 404);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
  const has = (hash: string) =>
    access(pathOf(hash)).then(
      () => true,
      () => false,
    );
  const sync = oncePerRound(syncFolder);
  /** The folders whose own name is safe, as far as this process has seen to it: of the first level, never many. */
  const safe = new Set<string>();

  /** A name is safe from a power cut once its folder is synced, and that folder's name in the one above. */
  async function syncFolders(path: string): Promise<void> {
    const inner = dirname(path);
    const outer = dirname(inner);
    await Promise.all([sync(inner), sync(outer), ...(safe.has(outer) ? [] : [sync(folder)])]);
    safe.add(outer);
  }

  async function renew(hash: string): Promise<number | null> {
    const path = pathOf(hash);
    const now = new Date(clock.now());
    // The moment last: while it can be set, the file is there, and whoever removes it looks at the moment after that.
    const found = await orNull(stat(path));
    if (!found || (await orNull(utimes(path, now, now).then(() => true))) === null) return null;
    return found.size;
  }
  return {
    has,
    sizeOf: async (hash) => (await orNull(stat(pathOf(hash))))?.size ?? null,
    renew,
    async put(bytes) {
      const hash = digest('sha256', bytes);
      const path = pathOf(hash);
      const now = new Date(clock.now());
      const isThere = await orNull(utimes(path, now, now).then(() => true));
      if (!isThere) await write(path, bytes, now);
      // Also for a file that was there: whoever is writing it may not have come to this yet.
      await syncFolders(path);
      return { hash, size: bytes.byteLength };
    },
    async read(hash) {
      const bytes = await orNull(readFile(pathOf(hash)));
      if (!bytes) throw new AppError('platform.fileMissing', 404);
      return bytes;
    },
    open: (hash) => createReadStream(pathOf(hash)),
    belongTo: (base) => belongTo(join(folder, 'owner'), base),
    notPutSince: (moment) => notPutSince(folder, new Date(moment)),
    removeUnlessPutSince: (hash, moment) => removeUnlessPutSince(pathOf(hash), new Date(moment)),
  };
}

async function belongTo(path: string, base: string): Promise<boolean> {
  const known = await orNull(readFile(path, 'utf8'));
  if (known !== null) return known === base;
  // Linked once it is written: of two bases that ask together one is first, and its name is there whole.
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeFile(temporary, base, { mode: 0o600 });
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary);
  return (await readFile(path, 'utf8')) === base;
}

/** Writes beside the final name and renames, so that a file is there whole or not at all. */
async function write(path: string, bytes: Uint8Array, now: Date): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.utimes(now, now);
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

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
