import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelsOf } from './word-labels.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;

/** Keys that the manifest of an extension and its web entrance name: they are shown where its pages are not. */
const namedBy = (folder: string): string[] =>
  ['contract/manifest.ts', 'web/module.tsx'].flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/[kK]ey: [`'](?:\$\{id\}|[\w-]+):([\w.-]+)/g)].map(
      ([, key]) => key!,
    ),
  );

const at = (words: object, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((group, part) => (group as Record<string, unknown> | undefined)?.[part], words);

describe('the labels of communication plans', () => {
  const folder = 'src/extensions/communication-plans';

  it.each(globSync(`${folder}/locales/*.json`))(
    'in %s hold all that is shown elsewhere, and no page',
    (file) => {
      const labels = labelsOf(read(file));
      const keys = namedBy(folder);
      expect(keys.length).toBeGreaterThan(8);
      expect(keys.filter((key) => typeof at(labels, key) !== 'string')).toEqual([]);
      expect(Object.keys(read(file)).length).toBeGreaterThan(Object.keys(labels).length);
      expect(labels).not.toHaveProperty('execution');
    },
  );
});
