import { expect, it } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { Database } from '../../../platform/db/server/database.ts';
import { openDatabase } from '../../../platform/db/server/open-database.ts';
import { lockConversation } from './store/conversations.ts';
import { clientId, said, testChat } from './test-chat.ts';

// What two requests make of each other when the second has begun before the first was done.

/** The application, and the way to hold a conversation's row while requests come in that need it. */
async function start() {
  let database: Database;
  const app = await startTestApp({
    openDatabase: async (config, logger) => (database = await openDatabase(config, logger)),
  });

  async function waiters(): Promise<number> {
    const rows = await database.read
      .selectFrom('pg_stat_activity')
      .select('pid')
      .where('wait_event_type', '=', 'Lock')
      .where((is) => is('datname', '=', is.fn('current_database')))
      .execute();
    return rows.length;
  }

  /** Each request is sent once the one before it waits. SQLite has one writer: there they simply wait in line. */
  async function inTurn<T>(conversationId: string, requests: (() => Promise<T>)[]): Promise<T[]> {
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = database.transaction(async (tx) => {
      await lockConversation(tx, conversationId);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    const answers: Promise<T>[] = [];
    try {
      for (const request of requests) {
        answers.push(request());
        if (database.engine === 'sqlite') continue;
        await expect.poll(waiters, { timeout: 20_000 }).toBe(answers.length);
      }
    } finally {
      released.resolve();
      await holding;
    }
    return Promise.all(answers);
  }

  return { app, inTurn };
}

it.each([
  ['is there', true],
  ['would be new', false],
])(
  'a person who is being taken out of a channel speaks in no aside of it, which %s',
  async (_how, exists) => {
    const { app, inTurn } = await start();
    const [sophie, karim] = [await app.signIn('smarchand'), await app.signIn('kbenali')];
    const channel = await testChat(sophie).createChannel('Départ', ['u2', 'u5']);
    if (exists) await testChat(karim).post(channel.id, 'Entre nous', ['u5']);
    const [removed] = await inTurn(channel.id, [
      () => sophie.request('PUT', `/api/chat/conversations/${channel.id}/members`, { members: ['u5'] }),
      () =>
        karim.request('POST', `/api/chat/conversations/${channel.id}/messages`, {
          ...{ clientId: clientId(), body: said('Encore là ?'), recipients: ['u5'] },
        }),
    ]);
    expect(removed?.status).toBe(204);
    const his = await testChat(karim).conversations();
    expect(his.filter(({ id, parentId }) => id === channel.id || parentId === channel.id)).toEqual([]);
  },
);
