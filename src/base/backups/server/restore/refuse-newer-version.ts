import type { BackupManifest } from '../../contract/manifest.ts';
import { NoBackupError } from '../format/read-manifest.ts';

/** @throws NoBackupError for a backup of a version that comes after this one */
export function refuseNewerVersion({ version }: BackupManifest, own: string): void {
  if (!isNewer(version, own)) return;
  throw new NoBackupError(
    `the backup was made by version ${version}, and this is ${own}: restore it with that version`,
  );
}

/** By their three numbers. */
function isNewer(one: string, other: string): boolean {
  const [mine, theirs] = [numbersOf(one), numbersOf(other)];
  const at = mine.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && mine[at]! > (theirs[at] ?? 0);
}

const numbersOf = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number);
