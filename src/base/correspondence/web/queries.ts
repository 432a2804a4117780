import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type {
  ClientMail,
  ClientMailLine,
  ClientMailList,
  MailboxLine,
  MailboxList,
  MailboxMail,
} from '../contract/mails.ts';

const base = '/api/correspondence';

/** Where a mail is read: its JSON, and under it `/html`, `/eml` and `/attachments/<index>`. */
export const clientMailAddress = (id: string) => `${base}/mails/${encodeURIComponent(id)}`;
export const mailboxMailAddress = (id: string) => `${base}/mailbox/${encodeURIComponent(id)}`;

/** The pages of a list that have been fetched. */
export type Pages<List> = InfiniteData<List>;

interface AnyList {
  mails: readonly unknown[];
  total: number;
}

/** How many are here is where the next page starts; undefined when all of them are. */
function nextOffset(last: AnyList, pages: readonly AnyList[]): number | undefined {
  const loaded = pages.reduce((sum, page) => sum + page.mails.length, 0);
  return last.mails.length > 0 && loaded < last.total ? loaded : undefined;
}

export const clientMailsKey = (contactId: string) => ['correspondence', 'contact', contactId];

export const clientMailsQuery = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: clientMailsKey(contactId),
    queryFn: ({ pageParam, signal }) =>
      api.get<ClientMailList>(
        `${base}/contacts/${encodeURIComponent(contactId)}/mails?offset=${pageParam}`,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  });

/** What left never changes, so it is asked for once. */
export const clientMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['correspondence', 'mail', id],
    queryFn: ({ signal }) => api.get<ClientMail>(clientMailAddress(id), signal),
    staleTime: Infinity,
  });

export const mailboxKey = ['correspondence', 'mailbox'];

export const mailboxQuery = infiniteQueryOptions({
  queryKey: mailboxKey,
  queryFn: ({ pageParam, signal }) => api.get<MailboxList>(`${base}/mailbox?offset=${pageParam}`, signal),
  initialPageParam: 0,
  getNextPageParam: nextOffset,
});

export const mailboxMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['correspondence', 'received', id],
    queryFn: ({ signal }) => api.get<MailboxMail>(mailboxMailAddress(id), signal),
    staleTime: Infinity,
  });

export const markRead = (id: string) => api.post<null>(`${mailboxMailAddress(id)}/read`);

/** All lines that are here, each once: a page may bring back one that a live event brought before. */
export function linesOf<Line extends ClientMailLine | MailboxLine>(
  pages: Pages<{ mails: Line[]; total: number }>,
): Line[] {
  const byId = new Map(pages.pages.flatMap((page) => page.mails).map((line) => [line.id, line]));
  return [...byId.values()];
}
