import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import type { Check } from '../../contract/checks.ts';
import { keyFile } from '../format/names.ts';
import { failure, good, warning } from './check.ts';

const keyBytes = 32;
/** What others than the owner may do. */
const othersBits = 0o077;

/** May we write to the data folder, and may nobody else read its key? */
export async function checkFolder(folder: string): Promise<Check> {
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return failure('folder', 'refused', { folder });
  }
  const key = await orNull(stat(join(folder, keyFile)));
  if (!key) return failure('folder', 'noKey', { folder });
  if (key.size !== keyBytes) return failure('folder', 'wrongKey', { folder });
  if (process.platform !== 'win32' && (key.mode & othersBits) !== 0)
    return warning('folder', 'openKey', { folder });
  return good('folder', { folder });
}

const mega = 1024 * 1024;
const tightBytes = 1024 * mega;
const fullBytes = 200 * mega;

/** Is there room on the disk of this folder, or of the one above where it is not made yet? */
export async function checkDisk(id: 'disk' | 'backupsDisk', folder: string): Promise<Check> {
  const found = await orNull(statfs(folder));
  if (!found)
    return folder === dirname(folder)
      ? failure(id, 'full', { megabytes: 0, folder })
      : checkDisk(id, dirname(folder));
  const free = found.bavail * found.bsize;
  const data = { megabytes: Math.floor(free / mega), folder };
  if (free < fullBytes) return failure(id, 'full', data);
  return free < tightBytes ? warning(id, 'tight', data) : good(id, data);
}
