import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes a backup. It loses its name first: one that is half removed is no backup. */
export async function removeFolder(folder: string, name: string): Promise<void> {
  const leaving = join(folder, `.${name}-${process.pid}.partial`);
  await rename(join(folder, name), leaving);
  await rm(leaving, { recursive: true, force: true });
}
