import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { ActChoices, ChainPart, NamedAct } from '../contract/act-list.ts';

const base = '/api/audit';
const pageSize = 50;

/** What the journal is searched by, as the address of the page holds it. */
export interface ActSearch {
  actorId?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  words?: string | undefined;
  sayWords?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

export function searchParams(search: ActSearch): URLSearchParams {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given as [string, string][]);
}

/** Newest first, page by page from the last line that is there: what comes meanwhile moves nothing. */
export const actsQuery = (search: ActSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'acts', search],
    queryFn: ({ pageParam, signal }) => {
      const asked = searchParams(search);
      asked.set('limit', String(pageSize));
      if (pageParam > 0) asked.set('before', String(pageParam));
      return api.get<NamedAct[]>(`${base}?${asked}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
  });

export const actChoicesQuery = queryOptions({
  queryKey: ['audit', 'choices'],
  queryFn: ({ signal }) => api.get<ActChoices>(`${base}/choices`, signal),
});

export const exportAddress = (search: ActSearch, format: 'csv' | 'jsonl', language: string): string => {
  const asked = searchParams(search);
  asked.set('format', format);
  asked.set('language', language);
  return `${base}/export?${asked}`;
};

export const readChainPart = (after: number, hash: string, signal: AbortSignal) =>
  api.get<ChainPart>(`${base}/chain?after=${after}&hash=${hash}`, signal);
