import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startApplication, type Application } from '../../src/app/start-application.ts';
import type { PostedMessage } from '../../src/extensions/chat/contract/messages.ts';
import { clientId, said } from '../../src/extensions/chat/server/test-chat.ts';
import { copyTemplate } from '../support/demonstration-template.ts';
import { createTestClient, type TestClient, type TestSocket } from '../support/test-client.ts';
import { setTestClock } from '../support/test-clock.ts';
import { testConfig, usualNow } from '../support/test-config.ts';

interface Process {
  application: Application;
  url: string;
  signIn(login: string): Promise<TestClient>;
  /** Once, however often it is asked for. */
  close(): Promise<void>;
}

/** Two processes of one company: one database, one data folder. */
async function startTwo(): Promise<{ one: Process; two: Process; databaseUrl: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-two-'));
  const database = await copyTemplate(folder);
  const config = testConfig(folder, database.url);
  const clock = setTestClock(usualNow);
  const start = async (): Promise<Process> => {
    const application = await startApplication(config, { clock });
    const url = `http://127.0.0.1:${await application.listen()}`;
    const signIn = async (login: string) => {
      const client = createTestClient(url);
      await client.post('/api/session', { login, password: 'miaou-demo' });
      return client;
    };
    let closing: Promise<void> | undefined;
    return { application, url, signIn, close: () => (closing ??= application.close()) };
  };
  const [one, two] = [await start(), await start()];
  onTestFinished(async () => {
    await one.close();
    await two.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  return { one, two, databaseUrl: database.url! };
}

const messagesPath = (id: string) => `/api/chat/conversations/${id}/messages`;
const words = (text: string) => ({ clientId: clientId(), body: said(text), recipients: [], files: [] });

async function room(sophie: TestClient, members: string[]): Promise<{ id: string; topic: string }> {
  const channel = { name: 'Deux processus', color: 'teal', members };
  const { id } = await sophie.post('/api/chat/conversations', channel);
  return { id, topic: `chat/conversation/${id}` };
}

const eventsOf = (socket: TestSocket, topic: string) =>
  socket.frames.filter((frame) => frame.type === 'event' && frame.topic === topic);

/** What another process said before is there once this is. */
async function settled(from: Process, socket: TestSocket): Promise<void> {
  const mark = crypto.randomUUID();
  from.application.platform.live.publish('extensions/installed', 'mark', mark);
  await socket.next((frame) => frame.type === 'event' && frame.data === mark);
}

describe.runIf(process.env['MIAOU_TEST_ENGINE'] === 'postgres')('two processes on one database', () => {
  test('what is said at one is heard at the other, whatever its length, by its members only', async () => {
    const { one, two } = await startTwo();
    const sophie = await one.signIn('smarchand');
    const { id, topic } = await room(sophie, ['u2']);
    const karim = await (await two.signIn('kbenali')).live();
    const outsider = await (await two.signIn('cdupre')).live();
    expect(await karim.subscribe(topic, 'extensions/installed')).toEqual([]);
    expect(await outsider.subscribe(topic, 'extensions/installed')).toEqual([topic]);
    for (const text of ['bonjour', `« é’🐱 »`.repeat(900)]) {
      await sophie.post(messagesPath(id), words(text));
      await karim.next((frame) => frame.type === 'event' && JSON.stringify(frame.data).includes(text));
    }
    await settled(one, outsider);
    expect(eventsOf(outsider, topic)).toEqual([]);
  });

  test('a removal at one ends what is heard at the other', async () => {
    const { one, two } = await startTwo();
    const sophie = await one.signIn('smarchand');
    const { id, topic } = await room(sophie, ['u2', 'u4']);
    const [karim, yann] = [
      await (await two.signIn('kbenali')).live(),
      await (await two.signIn('ylegoff')).live(),
    ];
    for (const socket of [karim, yann]) await socket.subscribe(topic, 'extensions/installed');
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u4'] });
    await karim.next((frame) => frame.type === 'refused' && frame.topics.includes(topic));
    await sophie.post(messagesPath(id), words('entre nous'));
    await yann.next((frame) => frame.type === 'event' && JSON.stringify(frame.data).includes('entre nous'));
    await settled(one, karim);
    expect(JSON.stringify(karim.frames)).not.toContain('entre nous');
  });

  test('nothing that follows a removal reaches who was removed, even where it is not heard of yet', async () => {
    const { one, two } = await startTwo();
    const [sophie, yann] = [await one.signIn('smarchand'), await two.signIn('ylegoff')];
    const { id, topic } = await room(sophie, ['u2', 'u4']);
    const { seq } = (await yann.post<PostedMessage>(messagesPath(id), words('avant'))).message;
    const [karim, other] = [await (await two.signIn('kbenali')).live(), await yann.live()];
    for (const socket of [karim, other]) await socket.subscribe(topic, 'extensions/installed');
    // The process that takes Karim out never says so: a notice that is on its way for as long as this test takes.
    one.application.platform.live.revoke = () => undefined;
    await sophie.put(`/api/chat/conversations/${id}/members`, { members: ['u4'] });
    await sophie.post(messagesPath(id), words('dit à un processus'));
    await yann.post(messagesPath(id), words('dit à l’autre'));
    await yann.put(`${messagesPath(id)}/${seq}`, { body: said('corrigé') });
    await other.next((frame) => frame.type === 'event' && JSON.stringify(frame.data).includes('corrigé'));
    for (const from of [one, two]) await settled(from, karim);
    // He hears the topic to the end: what he is not given was kept from him, and not lost on the way.
    two.application.platform.live.publish(topic, 'mark', null);
    await karim.event(topic, 'mark');
    expect(eventsOf(karim, topic).map((frame) => frame.type === 'event' && frame.event)).toEqual(['mark']);
  });

  test('signing out at one closes the sockets of the session at the other, and no others', async () => {
    const { one, two } = await startTwo();
    const karim = await one.signIn('kbenali');
    const socket = await createTestClient(two.url, karim.cookie()).live();
    const other = await (await two.signIn('kbenali')).live();
    await other.subscribe('extensions/installed');
    await karim.delete('/api/session');
    expect(await socket.closed).toBe(4001);
    await settled(one, other);
  });

  test('presence is one, and who is typing is seen from the other', async () => {
    const { one, two } = await startTwo();
    const sophie = await one.signIn('smarchand');
    const karim = await two.signIn('kbenali');
    const { topic } = await room(sophie, ['u2']);
    const [first, second] = [await sophie.live(), await karim.live()];
    const present = { connected: ['u1', 'u2'] };
    for (const client of [sophie, karim]) {
      await vi.waitFor(async () => expect(await client.get('/api/users/presence')).toEqual(present), 5000);
    }
    for (const socket of [first, second]) await socket.subscribe(topic);
    second.send({ type: 'signal', topic, signal: 'typing' });
    expect(await first.event(topic, 'typing')).toEqual({ userId: 'u2' });
    expect(eventsOf(second, topic)).toEqual([]);
    await two.close();
    const { live } = one.application.platform;
    await vi.waitFor(() => expect([...live.connectedUserIds()]).toEqual(['u1']), 5000);
  });

  test('after the line between them was cut, browsers come back, and hear the other process again', async () => {
    const { one, two, databaseUrl } = await startTwo();
    const sophie = await one.signIn('smarchand');
    const { id, topic } = await room(sophie, ['u2']);
    const karim = await two.signIn('kbenali');
    const before = await karim.live();
    await before.subscribe(topic);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and (query like 'listen %' or query like 'select pg_notify%')
          and pid <> pg_backend_pid()`,
    );
    await client.end();
    expect(rowCount).toBeGreaterThan(0);
    expect(await before.closed).toBe(4004);
    // Each side that comes back sends the browsers of the other back as well.
    const hearAgain = async () => {
      const after = await karim.live();
      await after.subscribe(topic);
      await sophie.post(messagesPath(id), words('de retour'));
      await after.event(topic, 'message.posted');
      after.close();
    };
    await vi.waitFor(hearAgain, 20_000);
  });
});
