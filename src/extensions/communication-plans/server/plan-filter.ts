import { searchWords } from '../../../platform/text/contract/search-text.ts';
import type { PlanExportQuery, PlanListQuery } from '../contract/plan-list.ts';
import { readCivilDate } from './calendar/civil-date.ts';
import type { PlanFilter, PlanOrder } from './store/plan-list.ts';

type Query = Omit<PlanListQuery, 'limit' | 'offset'> | Omit<PlanExportQuery, 'language'>;

const periods = ['startFrom', 'startUntil', 'nextFrom', 'nextUntil'] as const;

/** What a list was asked for, as the store takes it. @throws AppError on a date that does not exist */
export function planFilter(query: Query): PlanFilter {
  for (const name of periods) if (query[name]) readCivilDate(query[name], `/${name}`);
  return { ...query, words: searchWords(query.search ?? '') };
}

/** Starts come latest first, everything else from the smallest. */
export function planOrder({ sort = 'start', direction }: Query): PlanOrder {
  return { by: sort, direction: direction ?? (sort === 'start' ? 'descending' : 'ascending') };
}
