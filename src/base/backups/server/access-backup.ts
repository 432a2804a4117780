import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import { orNull } from '../../../platform/files/server/or-null.ts';
import { backupName, manifestFile } from './format/names.ts';

/** The path of a whole backup of the folder. @throws AppError `backups.missing` */
export async function accessBackup(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (!backupName.test(name) || !(await orNull(stat(join(path, manifestFile)))))
    throw notFound('backups.missing');
  return path;
}
