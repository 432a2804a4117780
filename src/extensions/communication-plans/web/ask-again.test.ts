import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { planEvents } from '../contract/events.ts';
import { staleAfter } from './apply-event.ts';
import { askAgain } from './ask-again.ts';
import { queryKeys } from './query-keys.ts';

const stale = staleAfter({
  event: planEvents.planChanged,
  data: { planId: 'p1', contactId: 'c1' },
});

/** A window that lists messages, and shows the mail of one of them for as long as it is listed. */
async function openWindow(listed: { now: string[] }) {
  const client = new QueryClient();
  const asked: string[] = [];
  const list = new QueryObserver(client, {
    queryKey: queryKeys.execution,
    queryFn: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      asked.push('list');
      return listed.now;
    },
  });
  const mail = new QueryObserver(client, {
    queryKey: queryKeys.preview('p1', 'm1'),
    queryFn: () => {
      asked.push('mail');
      return 'a mail';
    },
  });
  const hide = mail.subscribe(() => {});
  list.subscribe(({ data }) => {
    if (data && !data.includes('m1')) hide();
  });
  await expect.poll(() => asked.length).toBe(2);
  asked.length = 0;
  return { client, asked };
}

test('the mail of a message that has gone is not asked for', async () => {
  const listed = { now: ['m1', 'm2'] };
  const { client, asked } = await openWindow(listed);
  listed.now = ['m2'];
  await askAgain(client, stale);
  expect(asked).toEqual(['list']);
  // Should it come back, what was kept of it is not taken for true.
  expect(client.getQueryState(queryKeys.preview('p1', 'm1'))?.isInvalidated).toBe(true);
});

test('the mail of a message that is still there is asked for again, after the list', async () => {
  const { client, asked } = await openWindow({ now: ['m1'] });
  await askAgain(client, stale);
  expect(asked).toEqual(['list', 'mail']);
});
