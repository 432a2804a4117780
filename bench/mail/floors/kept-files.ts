import { randomBytes } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Files written at once, as many as mails are sent at once. */
const atOnce = 8;

/**
 * Files of that size a second that this disk keeps for good, each synced before it is given its name: every mail that
 * is archived is one. `folder` is on the disk that is measured.
 */
export async function keptFiles(folder: string, count: number, bytes: number): Promise<number> {
  const place = join(folder, 'kept-files');
  await mkdir(place);
  let left = count;
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await keep(join(place, String(left)), randomBytes(bytes));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (1000 * count) / (performance.now() - start);
}

async function keep(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}.new`, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
