import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { PlainError } from '../../../../platform/runtime/server/plain-error.ts';
import { BackupManifest } from '../../contract/manifest.ts';
import { manifestFile } from './names.ts';

/** What the backup in `folder` says of itself. @throws Error when it is none, or of a format that we do not know */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null);
  if (text === null) throw new NoBackupError(`${folder} is no backup of Miaou: it has no ${manifestFile}`);
  const manifest = parsed(text);
  if (Value.Check(BackupManifest, manifest)) return manifest;
  const { version } = (manifest ?? {}) as { version?: unknown };
  const maker = typeof version === 'string' ? ` (made by version ${version})` : '';
  throw new NoBackupError(
    `the ${manifestFile} of ${folder} is not one that this version understands${maker}`,
  );
}

/** What is given for a backup is none that can be used. */
export class NoBackupError extends PlainError {
  override name = 'NoBackupError';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
