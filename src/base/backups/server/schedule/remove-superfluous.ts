import type { BackupSettings } from '../../contract/backups.ts';
import { listBackups } from '../list-backups.ts';
import { removeFolder } from '../remove-folder.ts';
import { superfluous } from './retention.ts';

/** Removes the scheduled backups that need not be kept any more. */
export async function removeSuperfluous(folder: string, settings: BackupSettings): Promise<void> {
  for (const name of superfluous(await listBackups(folder), settings)) await removeFolder(folder, name);
}
