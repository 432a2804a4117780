import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setTestClock, type TestClock } from '../../../../test/support/test-clock.ts';
import type { Files } from './files.ts';
import { openFileStore } from './open-file-store.ts';
import { sweepFiles } from './sweep-files.ts';

const hour = 3_600_000;
const day = 24 * hour;
let folder: string;
let clock: TestClock;
let store: Files;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miaou-files-'));
  clock = setTestClock('2026-11-23T08:00:00.000Z');
  store = openFileStore(folder, clock);
});

afterEach(() => rm(folder, { recursive: true }));

const dayAgo = () => new Date(Date.parse(clock.now()) - day).toISOString();
const namesOnDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
const holding = (...hashes: string[]) =>
  async function* () {
    yield* hashes;
  };

test('what nobody holds goes after a day and not before; what is held stays', async () => {
  const held = await store.put(Buffer.from('held'));
  const letGo = await store.put(Buffer.from('let go'));
  const holders = [holding(held.hash)];
  clock.advance(day - 1);
  expect(await sweepFiles(store, holders, dayAgo())).toBe(0);
  expect(await store.has(letGo.hash)).toBe(true);
  clock.advance(2);
  expect(await sweepFiles(store, holders, dayAgo())).toBe(1);
  expect(await namesOnDisk()).toEqual([held.hash]);
});

test('putting a file again, and renewing it, gives it another day', async () => {
  const [again, renewed] = [Buffer.from('put again'), Buffer.from('renewed')];
  const { hash } = await store.put(again);
  const other = await store.put(renewed);
  clock.advance(day - hour);
  await store.put(again);
  expect(await store.renew(other.hash)).toBe(renewed.length);
  clock.advance(2 * hour);
  expect(await sweepFiles(store, [], dayAgo())).toBe(0);
  expect((await namesOnDisk()).toSorted()).toEqual([hash, other.hash].toSorted());
  expect(await store.renew('0'.repeat(64))).toBeNull();
});

test('a holder that fails to answer, whichever it is, leaves everything where it is', async () => {
  const { hash } = await store.put(Buffer.from('unknown'));
  clock.advance(2 * day);
  const failing = async function* () {
    yield '0'.repeat(64);
    throw new Error('no such table');
  };
  for (const holders of [
    [failing, holding()],
    [holding(), failing],
  ]) {
    await expect(sweepFiles(store, holders, dayAgo())).rejects.toThrow('no such table');
  }
  expect(await store.has(hash)).toBe(true);
  expect(await sweepFiles(store, [holding()], dayAgo())).toBe(1);
});

test('a row that passes, while all is read, to a table that was read already still holds its file', async () => {
  const { hash } = await store.put(Buffer.from('passing'));
  clock.advance(2 * day);
  let place: 'first' | 'second' = 'second';
  const tableOf = (name: typeof place) =>
    async function* () {
      if (place === name) yield hash;
      else if (name === 'first') place = 'first';
    };
  expect(await sweepFiles(store, [tableOf('first'), tableOf('second')], dayAgo())).toBe(0);
  expect(await store.has(hash)).toBe(true);
});

test('a file put while all is read, or at the very removal, survives', async () => {
  const bytes = Buffer.from('wanted again');
  const { hash } = await store.put(bytes);
  clock.advance(2 * day);
  const putting = async function* () {
    await store.put(bytes);
    yield* [];
  };
  expect(await sweepFiles(store, [putting], dayAgo())).toBe(0);
  for (let round = 0; round < 50; round++) {
    clock.advance(2 * day);
    await Promise.all([store.removeUnlessPutSince(hash, dayAgo()), store.put(bytes)]);
    expect(await store.read(hash)).toEqual(bytes);
  }
  expect(await namesOnDisk()).toEqual([hash]);
});

test('what a killed process left half-way is put in order, what is being written is left alone', async () => {
  const { hash } = await store.put(Buffer.from('half removed'));
  const uuid = '0190c0de-0000-4000-8000-000000000000';
  await rename(pathOf(hash), `${pathOf(hash)}.${uuid}.leaving`);
  const [old, young] = ['1', '2'].map((sign) => `${pathOf(hash)}.${uuid.replace(/^0/, sign)}.tmp`);
  for (const path of [old!, young!]) await writeFile(path, 'half');
  const foreign = join(dirname(pathOf(hash)), 'notes.txt');
  await writeFile(foreign, 'not of the store');
  const [then, now] = [new Date(clock.now()), new Date(Date.parse(clock.now()) + 2 * day)];
  for (const path of [old!, foreign]) await utimes(path, then, then);
  await utimes(young!, now, now);
  clock.advance(2 * day);
  await sweepFiles(store, [holding(hash)], dayAgo());
  expect((await namesOnDisk()).toSorted()).toEqual([hash, basename(young!), 'notes.txt'].toSorted());
});
