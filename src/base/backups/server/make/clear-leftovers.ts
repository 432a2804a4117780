import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import { partialName } from '../format/names.ts';

const dayMs = 24 * 60 * 60_000;

/** Removes what killed processes left of backups that they had begun; one that is younger than a day may go on. */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!partialName.test(name)) continue;
    const path = join(folder, name);
    const found = await orNull(stat(path));
    if (found && found.mtimeMs < Date.now() - dayMs) await rm(path, { recursive: true, force: true });
  }
}
