import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const asked = /[\\/]locales[\\/]\w+\.json\?labels$/;

const shownElsewhere = new Set([
  ...['name', 'description', 'versions', 'about', 'permissions'],
  ...['menu', 'indicator', 'commands', 'widgets', 'contactTab', 'letterheadLink', 'moves', 'held'],
]);

/** Of the words of a module, the groups by which it is known where its own pages are not shown. */
export const labelsOf = (words: object): object =>
  Object.fromEntries(Object.entries(words).filter(([group]) => shownElsewhere.has(group)));

/** `locales/fr.json?labels`: what menus and the list of extensions show of a module whose words come with its pages. */
export function wordLabels(): Plugin {
  return {
    name: 'miaou:word-labels',
    enforce: 'pre',
    load: {
      filter: { id: asked },
      handler(id) {
        const file = id.slice(0, id.indexOf('?'));
        this.addWatchFile(file);
        const labels = labelsOf(JSON.parse(readFileSync(file, 'utf8')) as object);
        return { code: `export default ${JSON.stringify(labels)};`, moduleType: 'js' };
      },
    },
  };
}
