import { sql } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import type { OpenDatabase } from '../../src/app/open-platform.ts';
import type { Conversation } from '../../src/extensions/chat/contract/conversations.ts';
import type { MessagePage, PostedMessage } from '../../src/extensions/chat/contract/messages.ts';
import type { Database, Tx } from '../../src/platform/db/server/database.ts';
import { openDatabase } from '../../src/platform/db/server/open-database.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import type { Answer, TestClient } from '../support/test-client.ts';
import { acknowledgeEarly } from './support/acknowledge-early.ts';

// What a killed process cannot show: the machine may lose its power too, so the acknowledgement waits for a commit
// that waits for the disk.

const isPostgres = process.env['MIAOU_TEST_ENGINE'] === 'postgres';

afterEach(() => vi.restoreAllMocks());

/** Opens the usual database and lets `around` see each transaction of it. */
const opening =
  (around: (database: Database) => Database): OpenDatabase =>
  async (config, logger) =>
    around(await openDatabase(config, logger));

const post = (client: TestClient, clientId: string, id = 'ch1'): Promise<Answer<PostedMessage>> =>
  client.request<PostedMessage>('POST', `/api/chat/conversations/${id}/messages`, {
    clientId,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: clientId }] }] },
    recipients: [],
  });

const isPosted = (result: unknown, clientId: string): boolean =>
  JSON.stringify(result ?? null).includes(clientId);

/** What the connection that writes a message says of its own waiting for the disk. */
async function waitingForDisk(tx: Tx): Promise<unknown> {
  if (!isPostgres) {
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(tx);
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(tx);
    return { ...journal.rows[0], ...rows[0] };
  }
  const { rows } = await sql<{ source: string }>`
    select source from pg_settings where name = 'synchronous_commit'`.execute(tx);
  return rows[0]!.source;
}

test('the transaction that holds a message waits for the disk, unless the owner of the server says otherwise', async () => {
  const seen: unknown[] = [];
  const looking = (database: Database): Database => ({
    ...database,
    transaction: (work) =>
      database.transaction(async (tx) => {
        const result = await work(tx);
        // Last thing before the commit, on the very connection that commits.
        if (isPosted(result, 'looked-at')) seen.push(await waitingForDisk(tx));
        return result;
      }),
  });
  const app = await startTestApp({ openDatabase: opening(looking) });
  const sophie = await app.signIn('smarchand');
  expect((await post(sophie, 'looked-at-1')).status).toBe(200);
  expect(seen).toHaveLength(1);
  // 2 is FULL: each commit syncs the log. On PostgreSQL only the server's own configuration may lower it.
  if (isPostgres) expect(['default', 'configuration file', 'command line']).toContain(seen[0]);
  else expect(seen[0]).toEqual({ journal_mode: 'wal', synchronous: 2 });
});

/** Makes the commit of the transaction that `begins` fail, as a full disk or a lost line would. */
function failNextCommit(): void {
  let isNext = true;
  const fails = (statement: unknown): boolean => {
    const failing = isNext && statement === 'commit';
    if (failing) isNext = false;
    return failing;
  };
  if (isPostgres) {
    const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...given: unknown[]
    ) {
      if (fails(given[0])) return Promise.reject(new Error('the line is lost'));
      return query.apply(this, given);
    } as never);
    return;
  }
  const exec = DatabaseSync.prototype.exec;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, statement) {
    if (fails(statement)) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
    exec.call(this, statement);
  });
}

/** Arms the failure as soon as the rows of that message are written. */
const failing =
  (clientId: string) =>
  (database: Database): Database => ({
    ...database,
    transaction: (work) =>
      database.transaction(async (tx) => {
        const result = await work(tx);
        if (isPosted(result, clientId)) failNextCommit();
        return result;
      }),
  });

async function hearing(app: TestApp) {
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const socket = await karim.live();
  await socket.subscribe('chat/conversation/ch1');
  return { sophie, karim, socket };
}

test('a commit that fails is no acknowledgement, no event and no row; repeating makes it once', async () => {
  const app = await startTestApp({ openDatabase: opening(failing('the-failing-one')) });
  const { sophie, karim, socket } = await hearing(app);
  const { lastSeq } = (await sophie.get('/api/chat/conversations')).conversations.find(
    ({ id }: Conversation) => id === 'ch1',
  );
  expect((await post(sophie, 'the-failing-one')).status).toBe(isPostgres ? 503 : 507);
  vi.restoreAllMocks();
  expect((await post(sophie, 'the-next-one')).body.message.seq).toBe(lastSeq + 1);
  await socket.event('chat/conversation/ch1', 'message.posted');
  expect(JSON.stringify(socket.frames)).not.toContain('the-failing-one');
  const { messages } = await karim.get<MessagePage>('/api/chat/conversations/ch1/messages');
  expect(JSON.stringify(messages)).not.toContain('the-failing-one');
});

test('the same failure shows a server that acknowledges too early', async () => {
  const early = (database: Database) => acknowledgeEarly(failing('the-failing-one')(database), 0, () => true);
  const app = await startTestApp({ openDatabase: opening(early) });
  const sophie = await app.signIn('smarchand');
  await expect.poll(async () => (await sophie.request('GET', '/api/session')).status).toBe(200);
  expect((await post(sophie, 'the-failing-one')).status).toBe(200);
  // The failure comes after the answer: it must not be left to the next test.
  const said = () => (isPostgres ? pg.Client.prototype.query : DatabaseSync.prototype.exec);
  await expect.poll(() => vi.isMockFunction(said())).toBe(true);
});

test.runIf(isPostgres)('nothing is said while the commit is under way', async () => {
  const app = await startTestApp();
  const { sophie, karim, socket } = await hearing(app);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const query = pg.Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
  let reached = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (reached = resolve));
  let isHeld = false;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    if (given[0] !== 'commit' || isHeld) return query.apply(this, given);
    isHeld = true;
    reached();
    return held.then(() => query.apply(this, given));
  } as never);
  let answered = false;
  const answer = post(sophie, 'the-held-one').finally(() => (answered = true));
  await underWay;
  // Others write, are answered and heard meanwhile.
  await post(karim, 'the-other-one', 'ch3');
  expect(answered).toBe(false);
  expect(JSON.stringify(socket.frames)).not.toContain('the-held-one');
  release();
  expect((await answer).status).toBe(200);
  await socket.event('chat/conversation/ch1', 'message.posted');
});
