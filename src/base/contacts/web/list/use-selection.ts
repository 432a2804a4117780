import { useMemo, useState } from 'react';

export interface Selection {
  ids: readonly string[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  setAll: (ids: readonly string[], selected: boolean) => void;
  clear: () => void;
}

/** What is selected, from page to page; another question begins with nothing. */
export function useSelection(question: string): Selection {
  const [kept, setKept] = useState<{ question: string; ids: ReadonlySet<string> }>({
    question,
    ids: new Set(),
  });
  const ids = kept.question === question ? kept.ids : new Set<string>();
  return useMemo(() => {
    const set = (next: Iterable<string>) => setKept({ question, ids: new Set(next) });
    return {
      ids: [...ids],
      has: (id) => ids.has(id),
      toggle: (id) => set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
      setAll: (those, selected) =>
        set(selected ? [...ids, ...those] : [...ids].filter((id) => !those.includes(id))),
      clear: () => set([]),
    };
    // `ids` is another set at each question alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept, question]);
}
