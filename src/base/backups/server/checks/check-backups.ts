import { stat } from 'node:fs/promises';
import { orNull } from '../../../../platform/files/server/or-null.ts';
import type { Check } from '../../contract/checks.ts';
import type { BaseParts } from '../base-parts.ts';
import { listBackups } from '../list-backups.ts';
import { failure, good, warning } from './check.ts';

const lateMs = 48 * 60 * 60_000;
const hourMs = 60 * 60_000;

/** Is there a recent backup, and would it outlive the disk? `lastFailed`: the error of the last one that was begun. */
export async function checkBackups({ config, clock }: BaseParts, lastFailed: string | null): Promise<Check> {
  const [latest] = await listBackups(config.backupsFolder);
  if (lastFailed !== null) return failure('backups', 'failed', { code: lastFailed });
  if (!latest) return warning('backups', 'none');
  const age = Date.parse(clock.now()) - Date.parse(latest.createdAt);
  const data = { name: latest.name, hours: Math.round(age / hourMs) };
  if (age > lateMs) return warning('backups', 'old', data);
  if (latest.missingFiles > 0)
    return warning('backups', 'incomplete', { ...data, count: latest.missingFiles });
  const [own, theirs] = await Promise.all(
    [config.dataFolder, config.backupsFolder].map((path) => orNull(stat(path))),
  );
  return own?.dev === theirs?.dev ? warning('backups', 'sameDisk', data) : good('backups', data);
}
