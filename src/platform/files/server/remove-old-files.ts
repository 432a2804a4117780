import { randomUUID } from 'node:crypto';
import { opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from './or-null.ts';

const sha256Hex = /^[0-9a-f]{64}$/;
/** A file that is about to be removed, should the process that did it have been killed there. */
const leaving = /^([0-9a-f]{64})\.[0-9a-f-]{36}\.leaving$/;
const unfinished = /^[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/;

/** Names of the files that were neither put nor renewed since `moment`. Tidies what a killed process left half-way. */
export async function* notPutSince(folder: string, moment: Date): AsyncGenerator<string> {
  for await (const { path, name } of filesUnder(folder)) {
    const hash = leaving.exec(name)?.[1];
    // Back to its name: it is then looked at like any other, the next time.
    if (hash) await orNull(rename(path, join(path, '..', hash)));
    else if (unfinished.test(name)) await removeIfOld(path, moment);
    else if (sha256Hex.test(name) && (await isOlder(path, moment))) yield name;
  }
}

/**
 * Takes the file from its name before looking at its moment for good: whoever puts it either came before, and the moment
 * tells, or finds it gone and writes it anew. At no time is there a put that is answered and a file that goes.
 */
export async function removeUnlessPutSince(path: string, moment: Date): Promise<boolean> {
  if (!(await isOlder(path, moment))) return false;
  const aside = `${path}.${randomUUID()}.leaving`;
  if ((await orNull(rename(path, aside).then(() => true))) === null) return false;
  if (await isOlder(aside, moment)) {
    await rm(aside, { force: true });
    return true;
  }
  await rename(aside, path);
  return false;
}

async function isOlder(path: string, moment: Date): Promise<boolean> {
  const found = await orNull(stat(path));
  return found !== null && found.mtime < moment;
}

async function removeIfOld(path: string, moment: Date): Promise<void> {
  if (await isOlder(path, moment)) await rm(path, { force: true });
}

async function* filesUnder(folder: string): AsyncGenerator<{ path: string; name: string }> {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield { path, name: entry.name };
  }
}
