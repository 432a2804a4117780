import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readRows } from './read-rows.ts';

async function read(text: string, count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-rows-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'rows'), gzipSync(text));
  let rows = 0;
  for await (const some of readRows(join(folder, 'rows'), count)) rows += some.length;
  return rows;
}

const lines = (count: number) => '{"id":"é"}\n'.repeat(count);

test('the rows are read to the last, also without an end of line', async () => {
  expect(await read('', 0)).toBe(0);
  expect(await read(lines(1001), 1001)).toBe(1001);
  expect(await read(`${lines(1)}{"id":"b"}`, 2)).toBe(2);
});

test('what unpacks to more than it should be is not read on', async () => {
  await expect(read(lines(1002), 1001)).rejects.toThrow('more rows than it says');
  await expect(read('x'.repeat(17 * 1024 * 1024), 1)).rejects.toThrow('more rows than it says');
});
