import { outageOf } from '../../../../platform/db/server/errors.ts';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';

const codes: Record<string, [code: string, status: number]> = {
  EACCES: ['backups.folderRefused', 409],
  EPERM: ['backups.folderRefused', 409],
  EROFS: ['backups.folderRefused', 409],
  ENOTDIR: ['backups.folderRefused', 409],
  EEXIST: ['backups.folderRefused', 409],
  ABORT_ERR: ['backups.interrupted', 409],
};

/** What keeps a backup from being written, for its reader where a person can mend it. */
export function explainFailure(error: unknown): unknown {
  if (outageOf(error) === 'diskFull') return new AppError('backups.diskFull', 507);
  const { code = '', name } = error as NodeJS.ErrnoException;
  const known = codes[name === 'AbortError' ? 'ABORT_ERR' : code];
  return known ? new AppError(...known) : error;
}
