import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../platform/runtime/server/config.ts';
import { restoreMark } from '../platform/runtime/server/restore-mark.ts';

export interface DataFolder {
  files: string;
  /** 32 bytes that seal the secrets of the database; lost with them, stolen only with the folder. */
  secretKey: Buffer;
}

/** Makes the folder what a start needs. @throws ConfigError when it cannot be used */
export function prepareDataFolder(path: string): DataFolder {
  try {
    mkdirSync(join(path, 'files'), { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
    refuseHalfRestored(path);
    return { files: join(path, 'files'), secretKey: readOrCreateKey(join(path, 'secret.key')) };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`the data folder ${path} cannot be used (${(error as Error).message})`);
  }
}

function refuseHalfRestored(path: string): void {
  if (!existsSync(join(path, restoreMark))) return;
  throw new ConfigError(`a restore into ${path} was cut off: empty the folder and restore again`);
}

function readOrCreateKey(path: string): Buffer {
  try {
    // `wx`: two first starts at once must not each keep a key of their own.
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(path);
  if (key.length !== 32) throw new ConfigError(`${path} is not a key of 32 bytes: restore it from a backup`);
  return key;
}
