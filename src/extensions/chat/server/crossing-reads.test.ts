import { expect, it } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { Database } from '../../../platform/db/server/database.ts';
import { openDatabase } from '../../../platform/db/server/open-database.ts';
import type { Conversation } from '../contract/conversations.ts';
import { testChat } from './test-chat.ts';

// What somebody reads who is removed, and of whom others then speak, while the answer is being put together.

/** The application, and the way to do something just before a prepared read of the next request. */
async function start() {
  let database: Database;
  const app = await startTestApp({
    openDatabase: async (config, logger) => (database = await openDatabase(config, logger)),
  });
  let waiting = 0;
  let act = async () => {};
  const executor = database!.read.getExecutor();
  const provideConnection: typeof executor.provideConnection = async (consumer) => {
    waiting -= 1;
    if (waiting === 0) await act();
    return executor.provideConnection(consumer);
  };
  const watched = new Proxy(executor, {
    get(target, name) {
      if (name === 'provideConnection') return provideConnection;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  database!.read.getExecutor = () => watched;
  return {
    app,
    /** Before the `nth` read from now on; false when so many were not made. */
    async before<T>(nth: number, happening: () => Promise<void>, request: () => Promise<T>) {
      act = happening;
      waiting = nth;
      const answer = await request();
      const happened = waiting <= 0;
      waiting = 0;
      return { answer, happened };
    },
  };
}

it.each([
  ['a page', (channel: Conversation) => ({ method: 'GET', path: `conversations/${channel.id}/messages` })],
  [
    'one message',
    (channel: Conversation) => ({ method: 'GET', path: `conversations/${channel.id}/messages/2` }),
  ],
  ['the list', () => ({ method: 'GET', path: 'conversations' })],
  [
    'what was missed',
    (channel: Conversation) => ({
      method: 'POST',
      path: 'resume',
      body: { conversations: { [channel.id]: 0 } },
    }),
  ],
])('nobody finds in %s a word that was said after they were removed', async (_what, ask) => {
  const { app, before } = await start();
  const [sophie, karim] = [await app.signIn('smarchand'), await app.signIn('kbenali')];
  let moments = 0;
  for (let nth = 1; nth <= 12; nth++) {
    const channel = await testChat(sophie).createChannel(`Essai ${nth}`, ['u2', 'u5']);
    await testChat(sophie).post(channel.id, 'bonjour');
    const removeAndSpeak = async () => {
      await sophie.put(`/api/chat/conversations/${channel.id}/members`, { members: ['u5'] });
      await testChat(sophie).post(channel.id, 'secret');
    };
    const { method, path, body } = { body: undefined, ...ask(channel) };
    const request = () => karim.request(method, `/api/chat/${path}`, body);
    const { answer, happened } = await before(nth, removeAndSpeak, request);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    if (happened) moments += 1;
  }
  // Who is signed in, and whether they are in, at least.
  expect(moments).toBeGreaterThanOrEqual(2);
});
