import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allOwners } from '../../src/app/all-owners.ts';
import { startApplication } from '../../src/app/start-application.ts';
import { version } from '../../src/app/version.ts';
import { makeBackup, restoreBackup, type BaseParts } from '../../src/base/backups/server/public.ts';
import { testChat } from '../../src/extensions/chat/server/test-chat.ts';
import { openSnapshot } from '../../src/platform/db/server/open-snapshot.ts';
import type { Row } from '../../src/platform/db/server/snapshot.ts';
import type { Config } from '../../src/platform/runtime/server/config.ts';
import { leaveBySink, send, type ExecutionRow } from '../support/plan-mails.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { startTestApp } from '../support/start-test-app.ts';
import { createTestClient, type TestClient } from '../support/test-client.ts';
import { setTestClock } from '../support/test-clock.ts';
import { testConfig, usualNow } from '../support/test-config.ts';
import { makeDatabase } from '../support/test-database.ts';
import { addClients, startPlans } from './support/mail-place.ts';

const plans = '/api/communication-plans';

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-load-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const partsOf = (config: Config): BaseParts => ({
  ...{ version, clock: setTestClock(usualNow), owners: allOwners(), config },
});

async function rowsOf(config: Config, table: string): Promise<Row[]> {
  const snapshot = await openSnapshot(config);
  try {
    return (await Array.fromAsync(snapshot.rows(table))).flat();
  } finally {
    await snapshot.close();
  }
}

/** The messages of the trial that somebody may send now. */
const dueOf = async (client: TestClient): Promise<string[]> => {
  const { rows } = await client.get<{ rows: ExecutionRow[] }>(`${plans}/execution`);
  return rows
    .filter(({ subject, situation }) => subject.startsWith('Suivi n°') && situation !== 'sending')
    .map(({ id }) => id);
};

/** People who post and send without a pause until told to end; how much they did. */
function startLoad(karim: TestClient, sophie: TestClient, due: readonly string[]) {
  const did = { posts: 0, mails: 0 };
  let isOver = false;
  async function post(): Promise<void> {
    while (!isOver) {
      await testChat(karim).post('ch1', `message ${did.posts}`);
      did.posts += 1;
    }
  }
  async function sendAll(): Promise<void> {
    for (const id of due) {
      if (isOver) return;
      if ((await send(sophie, id)).result === 'sent') did.mails += 1;
    }
  }
  const done = Promise.all([post(), post(), sendAll()]);
  onTestFinished(() => {
    isOver = true;
  });
  return {
    did,
    async end(): Promise<void> {
      isOver = true;
      await done;
    },
  };
}

/** Each conversation counts its messages: a count that is not that of the rows was read at another moment. */
function torn(conversations: Row[], messages: Row[]): string[] {
  const counted = Map.groupBy(messages, (row) => String(row['conversation_id']));
  return conversations
    .filter((row) => row['last_seq'] !== (counted.get(String(row['id']))?.length ?? 0))
    .map((row) => String(row['id']));
}

test(
  'a backup made while people post and send is of one moment; restored, it has the same rows and sends nothing',
  { timeout: 120_000 },
  async () => {
    const app = await startTestApp();
    const { config } = app.application.platform;
    const sink = await leaveBySink(app);
    await addClients(config, 4);
    const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
    await startPlans(sophie, [10, 10, 10, 10], seededRandom(1));
    const load = startLoad(karim, sophie, await dueOf(sophie));
    await expect.poll(() => Math.min(load.did.posts, load.did.mails), { timeout: 60_000 }).toBeGreaterThan(3);

    // What a reading without a snapshot finds: people write between two of its tables.
    const conversations = await rowsOf(config, 'chat_conversations');
    const before = load.did.posts;
    await expect.poll(() => load.did.posts).toBeGreaterThan(before + 2);
    expect(torn(conversations, await rowsOf(config, 'chat_messages'))).toEqual(['ch1']);

    const begun = { ...load.did };
    const made = await makeBackup(partsOf(config), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: true,
    });
    expect(load.did.posts).toBeGreaterThan(begun.posts);
    await load.end();
    console.log(`    backup under load: ${load.did.posts} posts, ${load.did.mails} mails`);

    const database = await makeDatabase();
    onTestFinished(() => database.drop());
    const place = testConfig(await freshFolder(), database.url);
    await restoreBackup(partsOf(place), made.path);
    const again = await makeBackup(partsOf(place), {
      folder: await freshFolder(),
      cause: 'command',
      withKey: true,
    });
    expect(again.manifest.tables).toEqual(made.manifest.tables);
    expect(again.manifest.files).toEqual(made.manifest.files);
    expect(torn(await rowsOf(place, 'chat_conversations'), await rowsOf(place, 'chat_messages'))).toEqual([]);

    const restored = await startApplication(place, { clock: setTestClock(usualNow) });
    onTestFinished(() => restored.close());
    const administrator = createTestClient(`http://127.0.0.1:${await restored.listen()}`);
    await administrator.post('/api/session', { login: 'smarchand', password: 'miaou-demo' });
    const waiting = (await dueOf(administrator)).slice(0, 12);
    const resultsNow = async () => {
      const results: string[] = [];
      for (const id of waiting) results.push((await send(administrator, id)).result);
      return results;
    };
    const received = sink.received.length;
    for (const job of ['recover-sendings', 'retry-deferred', 'send-automatically']) {
      await restored.runJob(`communication-plans.${job}`);
    }
    expect(await resultsNow()).not.toContain('sent');
    expect(sink.received).toHaveLength(received);

    // The same mails leave once an administrator has confirmed: nothing but the hold kept them.
    const { hold } = await administrator.get('/api/mail-accounts/state');
    await administrator.post('/api/mail-accounts/hold/confirm', { ids: hold.ids });
    expect(await resultsNow()).toContain('sent');
    expect(sink.received.length).toBeGreaterThan(received);
  },
);
