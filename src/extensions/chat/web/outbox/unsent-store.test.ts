import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Unsent } from './unsent.ts';
import { openUnsentStore } from './unsent-store.ts';

const unsent = (clientId: string): Unsent => ({
  ...{ clientId, conversationId: 'c', recipients: ['u2'], files: [], replyTo: null },
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'été' }] }] },
  writtenAt: '2026-11-23T10:00:00.000Z',
  problem: null,
});

it('keeps messages over a closed tab, one person apart from another', async () => {
  const first = openUnsentStore('u1');
  await first.put(unsent('a'));
  await first.put({ ...unsent('b'), problem: { code: 'chat.recipientLeft', data: {} } });
  await first.put(unsent('c'));
  await first.delete('c');
  first.close();
  const [again, other] = [openUnsentStore('u1'), openUnsentStore('u2')];
  expect(await again.all()).toEqual([
    unsent('a'),
    { ...unsent('b'), problem: { code: 'chat.recipientLeft', data: {} } },
  ]);
  expect(await other.all()).toEqual([]);
  again.close();
  other.close();
});

it('tells the other tabs of a change, and not the one that made it', async () => {
  const [here, there] = [openUnsentStore('u3'), openUnsentStore('u3')];
  const heard: string[] = [];
  here.onChange(() => heard.push('here'));
  const told = new Promise<void>((resolve) => {
    there.onChange(() => {
      heard.push('there');
      resolve();
    });
  });
  await here.put(unsent('a'));
  await told;
  expect(heard).toEqual(['there']);
  expect(await there.all()).toEqual([unsent('a')]);
  here.close();
  there.close();
});
