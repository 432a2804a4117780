import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NoticeHearer, NoticeLine } from '../../db/server/notice-line.ts';
import { createLive } from './create-live.ts';
import { joinOthers, type JoinedOthers } from './join-others.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Where processes hear each other at once, and of which each can be cut off. */
function network() {
  const hearers = new Map<string, NoticeHearer>();
  const cut = new Set<string>();
  const said: { by: string; text: string }[] = [];

  const lineOf = (processId: string): NoticeLine => ({
    processId,
    open(hearer) {
      hearers.set(processId, hearer);
      return Promise.resolve();
    },
    say(text) {
      if (cut.has(processId)) return;
      said.push({ by: processId, text });
      for (const [other, hearer] of [...hearers]) {
        if (other !== processId && !cut.has(other)) hearer.hear(processId, text);
      }
    },
    close() {
      hearers.delete(processId);
      return Promise.resolve();
    },
  });

  async function start(processId: string) {
    let others: JoinedOthers | null = null;
    const hub = createLive(pino({ level: 'silent' }), (news) => others?.tell(news));
    hub.defineTopics('room/', () => Promise.resolve(true));
    others = await joinOthers(lineOf(processId), hub);
    const join = async (userId: string) => {
      const closed: number[] = [];
      let bytes = '';
      const socket = {
        write: (written: Uint8Array) => void (bytes += Buffer.from(written).toString()),
        close: (code: number) => void closed.push(code),
        writableLength: 0,
      };
      const connection = hub.connect(
        { userId, role: 'user', sessionId: `s-${userId}`, scopes: null },
        socket,
      );
      await hub.subscribe(connection, ['room/a']);
      const heard = async () => {
        await vi.advanceTimersByTimeAsync(10);
        return [...bytes.matchAll(/"data":"(\w+)"/g)].map(([, word]) => word);
      };
      return { connection, closed, heard };
    };
    return { hub, join, leave: () => others.leave() };
  }

  return {
    start,
    said,
    cut: (processId: string) => void cut.add(processId),
    mend(processId: string) {
      cut.delete(processId);
      hearers.get(processId)!.restored();
    },
  };
}

const minute = 60_000;

test('a process that is alone says only that it is there; one that comes is told everything from then on', async () => {
  const { start, said } = network();
  const one = await start('one');
  const own = await one.join('u1');
  await vi.advanceTimersByTimeAsync(2 * minute);
  said.length = 0;
  one.hub.publish('room/a', 'said', 'alone');
  expect(said).toEqual([]);
  const two = await start('two');
  const other = await two.join('u2');
  one.hub.publish('room/a', 'said', 'together');
  two.hub.publish('room/a', 'said', 'answer');
  expect(await other.heard()).toEqual(['together', 'answer']);
  expect(await own.heard()).toEqual(['alone', 'together', 'answer']);
  expect(own.closed).toEqual([]);
});

test('what is not theirs is left out for the same people at every process', async () => {
  const { start } = network();
  const [one, two] = [await start('one'), await start('two')];
  const people = [
    await one.join('u1'),
    await two.join('u2'),
    await one.join('u3'),
    await two.join('u3'),
  ] as const;
  one.hub.publish('room/a', 'said', 'whole', { instead: { userIds: ['u3'], data: 'cut' } });
  two.hub.publish('room/a', 'said', 'all', { instead: { userIds: [], data: 'never' }, except: ['u2'] });
  const heard = await Promise.all(people.map((person) => person.heard()));
  expect(heard).toEqual([['whole', 'all'], ['whole'], ['cut', 'all'], ['cut', 'all']]);
});

test('browsers of a process that others told nothing, not having met it, are told to come back', async () => {
  const { start, cut, mend } = network();
  const one = await start('one');
  await vi.advanceTimersByTimeAsync(2 * minute);
  cut('one');
  const two = await start('two');
  const early = await two.join('u2');
  one.hub.publish('room/a', 'said', 'unheard');
  mend('one');
  expect(early.closed).toEqual([4004]);
});

test('after a cut, the browsers of both sides are told to come back', async () => {
  const { start, cut, mend } = network();
  const [one, two] = [await start('one'), await start('two')];
  const [own, other] = [await one.join('u1'), await two.join('u2')];
  cut('two');
  one.hub.publish('room/a', 'said', 'missed');
  two.hub.publish('room/a', 'said', 'lost');
  mend('two');
  expect([own.closed, other.closed]).toEqual([[4004], [4004]]);
});

test('presence is of all processes, until one takes leave or has been silent for long', async () => {
  const { start, cut } = network();
  const [one, two, three] = [await start('one'), await start('two'), await start('three')];
  const changes: string[] = [];
  one.hub.onConnectionChange((userId, connected) => changes.push(`${userId} ${connected ? 'in' : 'out'}`));
  await one.join('u1');
  const second = await two.join('u2');
  await two.join('u1');
  await three.join('u3');
  const present = () => [...one.hub.connectedUserIds()].toSorted();
  expect(present()).toEqual(['u1', 'u2', 'u3']);
  two.hub.disconnect(second.connection);
  expect(present()).toEqual(['u1', 'u3']);
  cut('three');
  await vi.advanceTimersByTimeAsync(minute);
  expect(present()).toEqual(['u1']);
  await two.leave();
  expect(present()).toEqual(['u1']);
  expect(changes).toEqual(['u1 in', 'u2 in', 'u3 in', 'u2 out', 'u3 out']);
});

test('a silent process is still told everything: what it hears late is better than never', async () => {
  const { start, cut, said } = network();
  const [one] = [await start('one'), await start('two')];
  cut('two');
  await vi.advanceTimersByTimeAsync(5 * minute);
  said.length = 0;
  one.hub.publish('room/a', 'said', 'anyone');
  expect(said.map(({ by }) => by)).toEqual(['one']);
});
