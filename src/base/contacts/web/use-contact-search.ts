import { useSearchParams } from 'react-router';
import type { ContactGroup } from '../contract/contacts.ts';
import type { ContactSearch } from './queries.ts';

export const groupChoices = ['all', 'client', 'prospect', 'partner', 'other'] as const;

const isGroup = (word: string | null): word is ContactGroup =>
  word !== 'all' && (groupChoices as readonly (string | null)[]).includes(word);

/** What the address asks for: it can be kept, sent, and gone back to. */
export function useContactSearch() {
  const [params, setParams] = useSearchParams();
  const group = params.get('group');
  const page = Number(params.get('page'));
  const asked: ContactSearch = {
    search: params.get('search') ?? '',
    group: isGroup(group) ? group : null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };

  /** Changes some of it. Another question starts at its first page. */
  function change(changes: Partial<Record<'search' | 'group' | 'page', string>>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value === '' || value === 'all' || (name === 'page' && value === '1')) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: changes.search !== undefined },
    );
  }

  return { asked, change };
}
