import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../platform/runtime/server/config.ts';

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
    const secretKey = hasLived(path) ? readKey(path) : readOrCreateKey(path);
    return { files: join(path, 'files'), secretKey };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`the data folder ${path} cannot be used (${(error as Error).message})`);
  }
}

/** A base that somebody has worked on has sealed things by its key: another one would open none of them. */
const hasLived = (path: string) => existsSync(join(path, 'instance'));

function readOrCreateKey(path: string): Buffer {
  try {
    // `wx`: two first starts at once must not each keep a key of their own.
    writeFileSync(keyOf(path), randomBytes(keyBytes), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readKey(path);
}

function readKey(path: string): Buffer {
  const file = keyOf(path);
  if (!existsSync(file)) {
    throw new ConfigError(
      `${file} is missing: put it back from a backup; without one, "head -c ${keyBytes} /dev/urandom > secret.key" ` +
        'there makes another, and what the lost one sealed must be set up again',
    );
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes)
    throw new ConfigError(`${file} is not a key of ${keyBytes} bytes: restore it from a backup`);
  return key;
}

const keyOf = (path: string) => join(path, 'secret.key');
const keyBytes = 32;
