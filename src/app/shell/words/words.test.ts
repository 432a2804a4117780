import { expect, it } from 'vitest';
import { webModules } from '../../web-modules.ts';
import { wordLoaders } from './load.ts';

it.each(['fr', 'en'] as const)(
  'there are words in %s for each module, under its own name',
  async (language) => {
    const words = await wordLoaders[language]();
    const ids = webModules.map(({ id }) => id);
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['platform', 'rich-text', ...ids]));
  },
);
