import { useSearchParams } from 'react-router';
import { planSorts, type PlanExportQuery, type PlanSort } from '../../../contract/plan-list.ts';
import type { PlanState } from '../../../contract/rules.ts';

export type PlanListFilter = Omit<PlanExportQuery, 'language'>;

const states: readonly PlanState[] = ['draft', 'active', 'suspended', 'completed', 'cancelled'];
const ended: readonly string[] = ['completed', 'cancelled'];
const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** What the address says of the list; what it cannot say is left out, so that an old link still opens. */
export function filterOf(address: URLSearchParams): PlanListFilter {
  const text = (name: string) => address.get(name) ?? '';
  const state = states.find((one) => one === text('state'));
  const sort = planSorts.find((one) => one === text('sort'));
  const direction = (['ascending', 'descending'] as const).find((one) => one === text('direction'));
  const filter: PlanListFilter = {
    ...(text('search') !== '' && { search: text('search').slice(0, 200) }),
    ...(state && { state }),
    ...(sort && { sort }),
    ...(direction && { direction }),
    ...(text('type') !== '' && { templateCode: text('type').slice(0, 30) }),
    ...(text('owner') !== '' && { ownerId: text('owner') }),
    // Who asks for what has ended wants to see it.
    ...(address.get('all') === null && !ended.includes(state ?? '') && { unfinished: true }),
  };
  for (const name of ['startFrom', 'startUntil', 'nextFrom', 'nextUntil'] as const) {
    if (civilDate.test(text(name))) filter[name] = text(name);
  }
  return filter;
}

const filterNames = ['state', 'type', 'owner', 'startFrom', 'startUntil', 'nextFrom', 'nextUntil'];

/** How many filters are set beside the search and the switch. */
export const filterCount = (address: URLSearchParams): number =>
  filterNames.filter((name) => (address.get(name) ?? '') !== '').length;

/** The usual way of a column is the first click's; the next one turns it round. */
export function nextSort(filter: PlanListFilter, by: PlanSort): { sort: PlanSort; direction: string } {
  const usual = by === 'start' ? 'descending' : 'ascending';
  const now = sortOf(filter);
  if (now.sort !== by) return { sort: by, direction: usual };
  return { sort: by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** How the list is sorted now, said or not. */
export function sortOf({ sort = 'start', direction }: PlanListFilter) {
  return { sort, direction: direction ?? (sort === 'start' ? 'descending' : 'ascending') } as const;
}

/** Search, filters and order stand in the address, so that going back finds the list as it was. */
export function useListAddress() {
  const [address, setAddress] = useSearchParams();
  const change = (values: Record<string, string | null>) =>
    setAddress(
      (present) => {
        const next = new URLSearchParams(present);
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    filter: filterOf(address),
    filters: filterCount(address),
    change,
    clear: () => change(Object.fromEntries(['search', ...filterNames].map((name) => [name, null]))),
  };
}
