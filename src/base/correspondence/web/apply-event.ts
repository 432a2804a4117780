import type { MailArchived, MailRead, MailReceived } from '../contract/events.ts';
import type { ClientMailList, MailboxLine, MailboxList } from '../contract/mails.ts';
import type { Pages } from './queries.ts';

/** `mail.received`: the newest mail, at the top. */
export function applyReceived(cached: Pages<MailboxList>, line: MailReceived): Pages<MailboxList> {
  if (has(cached, line.id)) return cached;
  const unread = line.readAt === null ? 1 : 0;
  return onTop(cached, line, (page) => ({ ...page, total: page.total + 1, unread: page.unread + unread }));
}

/** `mail.read`: the line is read, and there is one unread mail less. */
export function applyRead(cached: Pages<MailboxList>, { id, readAt }: MailRead): Pages<MailboxList> {
  const line = cached.pages.flatMap((page) => page.mails).find((mail) => mail.id === id);
  if (line && line.readAt !== null) return cached;
  const read = (mail: MailboxLine) => (mail.id === id ? { ...mail, readAt } : mail);
  return {
    ...cached,
    pages: cached.pages.map((page) => ({
      ...page,
      unread: Math.max(0, page.unread - 1),
      mails: page.mails.map(read),
    })),
  };
}

/** `mail.archived`: at its place among the newest, should an older one have been settled late. */
export function applyArchived(cached: Pages<ClientMailList>, line: MailArchived): Pages<ClientMailList> {
  if (has(cached, line.id)) return cached;
  const added = onTop(cached, line, (page) => ({ ...page, total: page.total + 1 }));
  const [first, ...rest] = added.pages;
  if (!first) return cached;
  const mails = first.mails.toSorted((a, b) => newest(b.sentAt, a.sentAt) || newest(b.id, a.id));
  return { ...added, pages: [{ ...first, mails }, ...rest] };
}

const newest = (a: string, b: string): number => (a > b ? 1 : a < b ? -1 : 0);

const has = (cached: Pages<{ mails: { id: string }[] }>, id: string): boolean =>
  cached.pages.some((page) => page.mails.some((mail) => mail.id === id));

function onTop<Line, List extends { mails: Line[] }>(
  cached: Pages<List>,
  line: Line,
  count: (page: List) => List,
): Pages<List> {
  const pages = cached.pages.map((page, index) => {
    const counted = count(page);
    return index === 0 ? { ...counted, mails: [line, ...page.mails] } : counted;
  });
  return { ...cached, pages };
}
