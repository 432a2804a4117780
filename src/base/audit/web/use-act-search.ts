import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { actionsSaying } from './act-words.ts';
import { actChoicesQuery, type ActSearch } from './queries.ts';

const names = ['actorId', 'action', 'subjectKind', 'subjectId', 'words', 'from', 'until'] as const;
type Name = (typeof names)[number];

/** What is searched now, kept in the address: a reload and a shared link show the same. */
export function useActSearch(): {
  search: ActSearch;
  change: (changes: Partial<Record<Name, string | null>>) => void;
} {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const { data: choices } = useQuery(actChoicesQuery);
  const asked = Object.fromEntries(names.map((name) => [name, address.get(name) ?? undefined]));
  const { words = '' } = asked;
  const sayWords = actionsSaying(t, choices?.actions ?? [], words).join(',') || undefined;

  function change(changes: Partial<Record<Name, string | null>>) {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setAddress(next, { replace: true });
  }

  return { search: { ...asked, sayWords }, change };
}
