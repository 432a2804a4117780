import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashed } from './machine.ts';

/** A file of the data folder that stands for one life of the server; the database knows its name as well. */
export interface LifeFile {
  token: string;
  /** When the file was made, to the nanosecond: every copy has another one. Null where it cannot be told. */
  born: string | null;
}

const tokenName = /^[0-9a-f]{32}$/;
const folderOf = (dataFolder: string) => join(dataFolder, 'instance');
/** Longer than the steps in which file systems count the time. */
const tickMs = 25;

export const newLifeToken = (): string => randomBytes(16).toString('hex');

/** The lives that the data folder knows. */
export async function lifeFiles(dataFolder: string): Promise<LifeFile[]> {
  const folder = folderOf(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => tokenName.test(name)).sort();
  return Promise.all(names.map(async (token) => ({ token, born: await bornAt(join(folder, token)) })));
}

/** Writes a life down for good; when its file was made, null where the file system does not keep that. */
export async function writeLifeFile(dataFolder: string, token: string): Promise<string | null> {
  const path = join(folderOf(dataFolder), token);
  const file = await open(path, 'wx', 0o600);
  await synced(file);
  const before = await stat(path, { bigint: true });
  await new Promise((resolve) => setTimeout(resolve, tickMs));
  // What moves with a change of rights is not a moment of birth.
  await chmod(path, 0o400);
  const after = await stat(path, { bigint: true });
  const isKept = before.ctimeNs !== after.ctimeNs && before.birthtimeNs === after.birthtimeNs;
  return isKept ? await bornAt(path) : null;
}

export async function removeLifeFiles(dataFolder: string, tokens: readonly string[]): Promise<void> {
  for (const token of tokens) await rm(join(folderOf(dataFolder), token), { force: true });
}

/** A hash of where the data folder is: its path and its number in its file system. Not the device, which a restart
 * may number anew. */
export function placeOf(dataFolder: string): string {
  const { ino } = statSync(dataFolder, { bigint: true });
  return hashed(`place:${realpathSync(dataFolder)}:${ino}`);
}

async function bornAt(path: string): Promise<string | null> {
  const { birthtimeNs } = await stat(path, { bigint: true });
  return birthtimeNs > 0n ? String(birthtimeNs) : null;
}

async function synced(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
