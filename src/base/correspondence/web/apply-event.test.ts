import { describe, expect, it } from 'vitest';
import type { ClientMailLine, ClientMailList, MailboxLine, MailboxList } from '../contract/mails.ts';
import { applyArchived, applyRead, applyReceived } from './apply-event.ts';
import type { Pages } from './queries.ts';

const mailbox = { name: '', address: 'a@b.example' };

const received = (id: string, readAt: string | null = null): MailboxLine => ({
  id,
  subject: id,
  sender: mailbox,
  recipient: mailbox,
  size: 1,
  attachmentCount: 0,
  receivedAt: `2026-11-23T08:00:0${id}.000Z`,
  readAt,
});

const sent = (id: string): ClientMailLine => ({
  id,
  subject: id,
  sender: mailbox,
  recipient: mailbox,
  size: 1,
  attachmentCount: 0,
  sentAt: `2026-11-23T08:00:0${id}.000Z`,
  sentBy: null,
  source: 's',
  sourceRef: 'r',
  sourceLabel: '',
  leftHouse: true,
  response: '',
});

const pages = <List>(...lists: List[]): Pages<List> => ({
  pages: lists,
  pageParams: lists.map((_, index) => index * 2),
});

/** What the server answers for these mails, in pages of two. */
function loaded(mails: MailboxLine[]): Pages<MailboxList> {
  const unread = mails.filter((mail) => mail.readAt === null).length;
  const newestFirst = mails.toSorted((a, b) => b.id.localeCompare(a.id));
  return pages({ mails: newestFirst, total: mails.length, unread });
}

describe('the built-in mailbox', () => {
  it('with a received mail is what the server would answer', () => {
    const before = [received('1', '2026-11-23T09:00:00.000Z'), received('2')];
    expect(applyReceived(loaded(before), received('3'))).toEqual(loaded([...before, received('3')]));
    expect(applyReceived(loaded([]), received('1'))).toEqual(loaded([received('1')]));
  });

  it('does not take a mail twice', () => {
    const cached = loaded([received('1')]);
    expect(applyReceived(cached, received('1'))).toBe(cached);
  });

  it('with a mail read is what the server would answer, once', () => {
    const readAt = '2026-11-23T09:00:00.000Z';
    const expected = loaded([received('1', readAt), received('2')]);
    const after = applyRead(loaded([received('1'), received('2')]), { id: '1', readAt });
    expect(after).toEqual(expected);
    expect(applyRead(after, { id: '1', readAt: '2026-11-24T09:00:00.000Z' })).toBe(after);
  });

  it('counts a mail read on a page that is not here', () => {
    const cached = pages<MailboxList>({ mails: [received('2')], total: 2, unread: 2 });
    const after = applyRead(cached, { id: '1', readAt: '2026-11-23T09:00:00.000Z' });
    expect(after).toEqual(pages<MailboxList>({ mails: [received('2')], total: 2, unread: 1 }));
  });

  it('changes the counts of every page', () => {
    const list = (mails: MailboxLine[], total: number) => ({ mails, total, unread: total });
    const cached = pages<MailboxList>(list([received('3'), received('2')], 3), list([received('1')], 3));
    const after = applyReceived(cached, received('4'));
    expect(after.pages).toEqual([
      list([received('4'), received('3'), received('2')], 4),
      list([received('1')], 4),
    ]);
  });
});

describe('a client’s mails', () => {
  const list = (...ids: string[]) => pages<ClientMailList>({ mails: ids.map(sent), total: ids.length });

  it('with an archived mail are what the server would answer, in the order of sending', () => {
    expect(applyArchived(list('2', '1'), sent('3'))).toEqual(list('3', '2', '1'));
    expect(applyArchived(list('3', '1'), sent('2'))).toEqual(list('3', '2', '1'));
    expect(applyArchived(list(), sent('1'))).toEqual(list('1'));
  });

  it('do not take a mail twice', () => {
    const cached = list('2', '1');
    expect(applyArchived(cached, sent('1'))).toBe(cached);
  });
});
