import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { MessagePage } from '../../contract/messages.ts';
import type { Log } from './conversation-log.ts';
import { loadOlder, logKey, logQuery } from '../queries.ts';
import { sampleMessage } from '../test-samples.ts';

afterEach(() => vi.unstubAllGlobals());

const messages = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => sampleMessage(first + index));

/** A device that holds messages 51 to 60 asks for those before; `meanwhile` happens while the answer is on its way. */
async function heldAfter(meanwhile: (cache: QueryClient) => void): Promise<Log | undefined> {
  const cache = new QueryClient();
  cache.setQueryData<Log>(logKey('c'), { messages: messages(51, 60), hasOlder: true });
  const page: MessagePage = { messages: messages(1, 50), hasOlder: false, rev: 60 };
  vi.stubGlobal('fetch', () => {
    meanwhile(cache);
    return Promise.resolve(Response.json(page));
  });
  await loadOlder(cache, 'c');
  return cache.getQueryData<Log>(logKey('c'));
}

it('puts the page before what is held', async () => {
  const log = await heldAfter(() => undefined);
  expect(log).toEqual({ messages: messages(1, 60), hasOlder: false });
});

it('leaves what was read anew meanwhile, further on, without a hole', async () => {
  const anew: Log = { messages: messages(251, 300), hasOlder: true };
  expect(await heldAfter((cache) => cache.setQueryData(logKey('c'), anew))).toEqual(anew);
});

it('leaves forgotten what was forgotten meanwhile', async () => {
  expect(await heldAfter((cache) => cache.removeQueries({ queryKey: logKey('c') }))).toBeUndefined();
});

it('reads again as far back as what was held, page by page, and no further', async () => {
  const cache = new QueryClient();
  cache.setQueryData<Log>(logKey('c'), { messages: messages(120, 200), hasOlder: true });
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const before = Number(new URL(path, 'http://x').searchParams.get('before') ?? 301);
    const page: MessagePage = { messages: messages(before - 50, before - 1), hasOlder: true, rev: 300 };
    return Promise.resolve(Response.json(page));
  });
  const log = await cache.fetchQuery({ ...logQuery(cache, 'c'), staleTime: 0 });
  expect(log).toEqual({ messages: messages(101, 300), hasOlder: true });
  expect(asked).toHaveLength(4);
});
