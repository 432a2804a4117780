import type { AnyCompletion, CompletionItem } from './completion.ts';

/** The list that is open at the cursor. */
export interface OpenCompletion {
  completion: AnyCompletion;
  items: readonly CompletionItem[];
  active: number;
  choose: (item: CompletionItem) => void;
  /** Keeps an element beside the cursor until the function it answers is called. */
  mount: (element: HTMLElement) => () => void;
}

/** What the editor tells the list, and the list the editor. */
export interface CompletionStore {
  get: () => OpenCompletion | null;
  subscribe: (listener: () => void) => () => void;
  set: (open: OpenCompletion | null) => void;
}

export function createCompletionStore(): CompletionStore {
  let current: OpenCompletion | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (open) => {
      current = open;
      for (const listener of listeners) listener();
    },
  };
}

const CHOOSING = ['Enter', 'Tab'];

/** Obeys a key while a list is open; answers whether it was one of the list's. */
export function pressInList(store: CompletionStore, event: KeyboardEvent): boolean {
  const open = store.get();
  if (open === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { items, active } = open;
  const item = items[active];
  if (CHOOSING.includes(event.key) && item !== undefined) open.choose(item);
  else if (event.key === 'ArrowDown') store.set({ ...open, active: (active + 1) % items.length });
  else if (event.key === 'ArrowUp')
    store.set({ ...open, active: (active + items.length - 1) % items.length });
  else return false;
  return true;
}
