import { withWords } from '../../../platform/i18n/web/load-words.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';

type Load = () => Promise<unknown>;

/** The module, each of whose pages, widgets and slot entries is loaded together with its words. */
export function withOwnWords(module: WebModule): WebModule {
  const { id, pages, widgets, slots } = module;
  return {
    ...module,
    pages: pages.map((page) => loadedWithWords(id, page)),
    ...(widgets && {
      widgets: Object.fromEntries(
        Object.entries(widgets).map(([widget, load]) => [widget, () => withWords(id, load)]),
      ),
    }),
    ...(slots && {
      slots: slots.map(({ slot, entry }) => ({
        slot,
        entry: isLoaded(entry) ? loadedWithWords(id, entry) : entry,
      })),
    }),
  };
}

const loadedWithWords = <Entry extends { load: Load }>(owner: string, entry: Entry): Entry => ({
  ...entry,
  load: () => withWords(owner, entry.load),
});

const isLoaded = (entry: unknown): entry is { load: Load } =>
  typeof entry === 'object' && entry !== null && 'load' in entry && typeof entry.load === 'function';
