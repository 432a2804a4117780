import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelsIn } from './word-labels.ts';

const at = (words: object, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((group, part) => (group as Record<string, unknown> | undefined)?.[part], words);

describe('labels', () => {
  it.each(['fr', 'en'])('in %s hold what menus, commands and widgets show, and no page', (language) => {
    const labels = labelsIn(`src/base/contacts/locales/${language}.json`);
    for (const key of ['menu', 'fields.menu', 'form.new']) expect(at(labels, key)).toBeTypeOf('string');
    expect(labels).not.toHaveProperty('dossier');
    expect(at(labels, 'form.save')).toBeUndefined();
  });

  it('are all that the entrance of an extension names', () => {
    const folder = 'src/extensions/communication-plans';
    const labels = labelsIn(`${folder}/locales/fr.json`);
    const named = [
      ...readFileSync(`${folder}/contract/manifest.ts`, 'utf8').matchAll(
        /labelKey: [`'][^:]+:([\w.-]+)[`']/g,
      ),
    ];
    expect(named.length).toBeGreaterThan(4);
    for (const [, key = ''] of named) expect([key, at(labels, key)]).toEqual([key, expect.any(String)]);
    expect(labels).not.toHaveProperty('execution');
  });

  it('are a small part of all words', () => {
    const files = globSync('src/{base,extensions}/*/locales/fr.json');
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
    const whole = sum(files.map((file) => readFileSync(file, 'utf8').length));
    const labels = sum(files.map((file) => JSON.stringify(labelsIn(file)).length));
    expect(labels).toBeLessThan(whole / 15);
  });
});
