import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Verification } from '../../contract/backups.ts';
import { accessBackup } from '../access-backup.ts';
import { NoBackupError } from '../format/read-manifest.ts';
import type { BackupPorts } from '../ports.ts';
import { verifyBackup } from '../verify-backup.ts';

/** Reads a backup whole and says what is not as it was written. */
export async function checkBackup({ parts }: BackupPorts, name: string): Promise<Verification> {
  const path = await accessBackup(parts.config.backupsFolder, name);
  return verifyBackup(path).catch((error: NodeJS.ErrnoException) => {
    // Removed meanwhile, or its list cannot be read.
    throw error.code === 'ENOENT' || error instanceof NoBackupError ? conflict('backups.listDamaged') : error;
  });
}
