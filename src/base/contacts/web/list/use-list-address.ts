import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ContactFilters } from '../../contract/contact-list.ts';
import { filtersOf, paramsOf } from './list-address.ts';
import { savedViewsQuery } from './list-queries.ts';

/** What the address asks of the list, and the way to ask otherwise. */
export function useListAddress() {
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const page = Number(params.get('page'));
  const { isReady } = useDefaultView(params, (view) => setParams(paramsOf(view), { replace: true }));

  /** Another question starts at its first page. Typing leaves no trail of addresses. */
  const show = (next: ContactFilters) =>
    setParams(paramsOf(next), { replace: next.search !== filters.search });

  return {
    isReady,
    filters,
    page: Number.isInteger(page) && page > 1 ? page : 1,
    show,
    change: (changes: { [Key in keyof ContactFilters]: ContactFilters[Key] | undefined }) =>
      show({ ...filters, ...changes } as ContactFilters),
    goTo: (next: number) => {
      const asked = paramsOf(filters);
      if (next > 1) asked.set('page', `${next}`);
      setParams(asked);
    },
  };
}

export type ListAddress = ReturnType<typeof useListAddress>;

/** Who comes without asking for anything sees their own view first. */
function useDefaultView(
  params: URLSearchParams,
  show: (filters: ContactFilters) => void,
): { isReady: boolean } {
  const cameWithNothing = useRef(params.toString() === '');
  const views = useQuery({ ...savedViewsQuery(), enabled: cameWithNothing.current });
  const chosen = views.data?.views.find(({ isDefault }) => isDefault);
  const waits = cameWithNothing.current && views.isPending;
  useEffect(() => {
    if (!cameWithNothing.current || waits) return;
    cameWithNothing.current = false;
    if (chosen) show(chosen.filters);
  });
  return { isReady: !waits };
}
