import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const asked = /[\\/]locales[\\/]\w+\.json\?labels$/;

/** Groups of words that the frame around every page shows: the indicators of its bar, the row of jokers. */
const everywhere = new Set(['name', 'indicator', 'label', 'edit', 'withKeys', 'idle']);

/** The files of an owner that say how it is called where its pages are not open. */
const entrances = ['web/module.tsx', 'contract/manifest.ts'];

const labelKey = /\blabelKey: [`'](?:\$\{id\}|[\w-]+):([\w.-]+)[`']/g;

type Words = { readonly [key: string]: string | Words };

/** Of the words in a file of locales, those by which their owner is known on every page. */
export function labelsIn(file: string): Words {
  const named = entrancesOf(file).flatMap((entrance) =>
    [...readFileSync(entrance, 'utf8').matchAll(labelKey)].map(([, key]) => key!),
  );
  return pick(JSON.parse(readFileSync(file, 'utf8')) as Words, new Set(named), '');
}

const entrancesOf = (file: string): string[] =>
  entrances.map((entrance) => resolve(file, '../..', entrance)).filter((entrance) => existsSync(entrance));

function pick(words: Words, keys: ReadonlySet<string>, path: string): Words {
  const picked = Object.entries(words).flatMap(([key, word]) => {
    const here = path + key;
    if (keys.has(here) || everywhere.has(here)) return [[key, word]];
    if (typeof word === 'string') return [];
    const part = pick(word, keys, `${here}.`);
    return Object.keys(part).length > 0 ? [[key, part]] : [];
  });
  return Object.fromEntries(picked) as Words;
}

/** `locales/fr.json?labels`: the words by which menus and jokers name what comes with its pages. */
export function wordLabels(): Plugin {
  return {
    name: 'miaou:word-labels',
    enforce: 'pre',
    load: {
      filter: { id: asked },
      handler(id) {
        const file = id.slice(0, id.indexOf('?'));
        for (const watched of [file, ...entrancesOf(file)]) this.addWatchFile(watched);
        return { code: `export default ${JSON.stringify(labelsIn(file))};`, moduleType: 'js' };
      },
    },
  };
}
