import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../runtime/server/clock.ts';
import { openFileStore } from './open-file-store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('bytes come back under their SHA-256, and the same bytes are one file', async () => {
  const store = openFileStore(folder, systemClock);
  const bytes = Buffer.from('Récapitulatif');
  const copies = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)]);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(copies).toEqual(Array(3).fill({ hash, size: bytes.length }));
  expect(await store.read(hash)).toEqual(bytes);
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => name.includes(hash) || name.endsWith('.tmp'))).toEqual([
    join(hash.slice(0, 2), hash.slice(2, 4), hash),
  ]);
});

test('what is not there, or is no hash at all, is missing: no path leads out of the store', async () => {
  const store = openFileStore(folder, systemClock);
  const missing = { code: 'platform.fileMissing', status: 404 };
  await expect(store.read('0'.repeat(64))).rejects.toMatchObject(missing);
  await expect(store.read('../../etc/passwd')).rejects.toMatchObject(missing);
  expect(() => store.open('..')).toThrow(expect.objectContaining(missing));
  expect(await store.has('0'.repeat(64))).toBe(false);
});

test('the first base that asks owns the files, also of several that ask together', async () => {
  const store = openFileStore(folder, systemClock);
  const answers = await Promise.all(['a', 'b', 'c'].map((base) => store.belongTo(base)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  const again = await Promise.all(['a', 'b', 'c'].map((base) => store.belongTo(base)));
  expect(again).toEqual(answers);
  expect(await readdir(folder)).toEqual(['owner']);
});
