import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSnapshot } from '../../../../platform/db/server/open-snapshot.ts';
import type { BackupManifest } from '../../contract/manifest.ts';
import type { BaseParts } from '../base-parts.ts';
import { nameFor } from '../format/names.ts';
import { latestBackup } from '../list-backups.ts';
import type { BackupWish } from './backup-wish.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { explainFailure } from './explain-failure.ts';
import { syncFolders, syncPath } from './sync-folders.ts';
import { writeBackup } from './write-backup.ts';

export interface MadeBackup {
  name: string;
  path: string;
  manifest: BackupManifest;
}

/**
 * Writes a backup of the base as it is at this moment, while everybody works on. It has its name once it is whole and
 * safe on the disk; what is left of one that fails is removed.
 *
 * @throws AppError `backups.diskFull`, `backups.folderRefused`
 */
export async function makeBackup(parts: BaseParts, wish: BackupWish): Promise<MadeBackup> {
  const { folder } = wish;
  let partial: string | null = null;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await clearLeftovers(folder);
    const name = nameFor(parts.clock.now(), (taken) => existsSync(join(folder, taken)));
    const path = join(folder, name);
    const former = await latestBackup(folder);
    // The process is part of the name: two that begin within one second do not write into one folder.
    partial = join(folder, `.${name}-${process.pid}.partial`);
    await mkdir(partial, { mode: 0o700 });
    const manifest = await atOneMoment(parts, wish, partial, former);
    await syncFolders(partial);
    wish.signal?.throwIfAborted();
    await rename(partial, path);
    await syncPath(folder);
    return { name, path, manifest };
  } catch (error) {
    if (partial !== null) await rm(partial, { recursive: true, force: true });
    throw explainFailure(error);
  }
}

/**
 * A file that is missing may have been removed since the moment of the snapshot, with the row that named it: a later
 * moment does not name it any more. What is missing twice is not there.
 */
async function atOneMoment(
  parts: BaseParts,
  wish: BackupWish,
  partial: string,
  former: string | null,
): Promise<BackupManifest> {
  for (let tried = 1; ; tried++) {
    const snapshot = await openSnapshot(parts.config);
    try {
      const onMissing = tried === 1 ? 'stop' : 'note';
      const manifest = await writeBackup(parts, { ...wish, snapshot, partial, former, onMissing });
      if (manifest) return manifest;
    } finally {
      await snapshot.close();
    }
    await rm(partial, { recursive: true });
    await mkdir(partial, { mode: 0o700 });
  }
}
