import { useSearchParams } from 'react-router';
import { orderSorts, orderStateNames, type OrderSort } from '../contract/order-list.ts';
import type { OrderAsked } from './queries.ts';

const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** What the address says of the list; what it cannot say is left out, so that an old link still opens. */
export function askedBy(address: URLSearchParams): OrderAsked {
  const text = (name: string) => address.get(name) ?? '';
  const state = orderStateNames.find((one) => one === text('state'));
  const sort = orderSorts.find((one) => one === text('sort'));
  const direction = (['ascending', 'descending'] as const).find((one) => one === text('direction'));
  return {
    ...(text('search') !== '' && { search: text('search').slice(0, 200) }),
    ...(state && { state }),
    ...(/^[A-Za-z0-9_-]{1,64}$/.test(text('store')) && { storeId: text('store') }),
    ...(civilDate.test(text('from')) && { from: text('from') }),
    ...(civilDate.test(text('until')) && { until: text('until') }),
    ...(sort && { sort }),
    ...(direction && { direction }),
  };
}

const filterNames = ['state', 'store', 'from', 'until'];

/** How the list is sorted now, said or not. */
export function sortOf({ sort = 'ordered', direction }: OrderAsked) {
  const usual = sort === 'ordered' || sort === 'amount' ? ('descending' as const) : ('ascending' as const);
  return { sort, direction: direction ?? usual };
}

/** The usual way of a column is the first click's; the next one turns it round. */
export function nextSort(asked: OrderAsked, by: OrderSort): { sort: string; direction: string | null } {
  const now = sortOf(asked);
  if (now.sort !== by) return { sort: by, direction: null };
  return { sort: by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Search, filters and order stand in the address, so that going back finds the list as it was. */
export function useOrderList() {
  const [address, setAddress] = useSearchParams();
  /** Changes some of it. Another question starts at its first page. */
  const change = (values: Record<string, string | null>) =>
    setAddress(
      (present) => {
        const next = new URLSearchParams(present);
        next.delete('page');
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: !('page' in values), preventScrollReset: true },
    );
  return {
    asked: askedBy(address),
    page: Math.max(1, Math.trunc(Number(address.get('page'))) || 1),
    filters: filterNames.filter((name) => (address.get(name) ?? '') !== '').length,
    change,
    clear: () => change(Object.fromEntries(['search', ...filterNames].map((name) => [name, null]))),
  };
}
