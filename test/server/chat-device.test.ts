import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Conversation, ConversationList } from '../../src/extensions/chat/contract/conversations.ts';
import type { MessagePage } from '../../src/extensions/chat/contract/messages.ts';
import type { Resumed } from '../../src/extensions/chat/contract/resume.ts';
import { startChatSync } from '../../src/extensions/chat/web/sync/chat-sync.ts';
import type { Log } from '../../src/extensions/chat/web/sync/conversation-log.ts';
import { conversationsKey, logKey } from '../../src/extensions/chat/web/queries.ts';
import { createLiveClient, type LiveSocket } from '../../src/platform/realtime/web/create-live-client.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import type { TestClient } from '../support/test-client.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const listOf = async (client: TestClient): Promise<Conversation[]> =>
  (await client.get<ConversationList>('/api/chat/conversations')).conversations;

async function pageOf(client: TestClient, id: string): Promise<Log> {
  const { messages, hasOlder } = await client.get<MessagePage>(`/api/chat/conversations/${id}/messages`);
  return { messages, hasOlder };
}

/** A browser without a screen: the web side's own keeping of the chat, on the real server and a real socket. */
async function openDevice(app: TestApp, client: TestClient, ownId: string) {
  const cache = new QueryClient();
  let socket: WebSocket | undefined;
  const openSocket = (url: string) => {
    socket = new WebSocket(url, { headers: { cookie: client.cookie() } });
    socket.on('error', () => undefined);
    return socket as unknown as LiveSocket;
  };
  const list = await listOf(client);
  cache.setQueryData(conversationsKey, list);
  for (const { id } of list) cache.setQueryData(logKey(id), await pageOf(client, id));
  const live = createLiveClient(`${app.url.replace('http', 'ws')}/api/live`, { openSocket, random: () => 0 });
  const resume = (conversations: Record<string, number>) =>
    client.post<Resumed>('/api/chat/resume', { conversations });
  const sync = startChatSync({ live, cache, ownId, resume });
  closing.push(() => {
    sync.stop();
    live.close();
    cache.clear();
  });
  return {
    /** The line dies without a word; the device comes back by itself. */
    cut: () => socket?.terminate(),
    held: () => cache.getQueryData<Conversation[]>(conversationsKey)!,
    log: (id: string) => cache.getQueryData<Log>(logKey(id)),
  };
}

const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

let made = 0;
async function post(client: TestClient, id: string, recipients: string[] = []): Promise<void> {
  const clientId = `device-test-${(made += 1)}`;
  await client.post(`/api/chat/conversations/${id}/messages`, { clientId, body: said(clientId), recipients });
}

/** A newest page as one loads it now, cut to what a page holds. */
const asPage = (log: Log, page: Log): Log => {
  const first = page.messages[0]?.seq ?? 0;
  return { messages: log.messages.filter(({ seq }) => seq >= first), hasOlder: page.hasOlder };
};

async function expectEqualToServer(
  device: Awaited<ReturnType<typeof openDevice>>,
  client: TestClient,
): Promise<void> {
  await expect.poll(() => device.held(), { timeout: 8_000 }).toEqual(await listOf(client));
  for (const { id } of device.held()) {
    const log = device.log(id);
    if (!log) continue;
    const page = await pageOf(client, id);
    expect(asPage(log, page)).toEqual(page);
  }
}

async function everybody(app: TestApp) {
  const [sophie, karim, chloe] = await Promise.all(
    ['smarchand', 'kbenali', 'cdupre'].map((login) => app.signIn(login)),
  );
  return { sophie: sophie!, karim: karim!, chloe: chloe! };
}

/** All that may happen, in an order that mixes everything. */
async function live(people: Awaited<ReturnType<typeof everybody>>, round: string): Promise<void> {
  const { sophie, karim, chloe } = people;
  const channel = await sophie.post<Conversation>('/api/chat/conversations', {
    ...{ name: `Essai ${round}`, color: 'teal', members: ['u2', 'u5'] },
  });
  const path = `/api/chat/conversations/${channel.id}`;
  await Promise.all([post(sophie, 'ch1'), post(karim, 'ch1'), post(chloe, 'ch3'), post(karim, channel.id)]);
  await post(sophie, channel.id, ['u5']);
  await post(chloe, channel.id, ['u1']);
  await post(karim, 'ch1', ['u5']);
  await post(karim, 'ch1', ['u6']);
  await sophie.put(path, { name: `Nouveau nom ${round}`, color: 'red' });
  await chloe.post('/api/chat/conversations/ch1/read', { seq: 2 });
  await sophie.put(`${path}/members`, { members: ['u2'] });
  await post(sophie, channel.id);
  await sophie.put(`${path}/members`, { members: ['u2', 'u5'] });
  await Promise.all(Array.from({ length: 12 }, (_, index) => post(index % 2 ? sophie : chloe, channel.id)));
  await post(sophie, channel.id, ['u5']);
  await chloe.post('/api/chat/conversations/direct', { people: ['u2', 'u4'] });
}

describe('what a device holds equals what the server answers', () => {
  it('after everything happened live', async () => {
    const app = await startTestApp();
    const people = await everybody(app);
    const device = await openDevice(app, people.chloe, 'u5');
    await live(people, 'en direct');
    await expectEqualToServer(device, people.chloe);
  });

  it('after the line was cut at any moment, without a reload', async () => {
    const app = await startTestApp();
    const people = await everybody(app);
    const device = await openDevice(app, people.chloe, 'u5');
    const cuts = setInterval(() => device.cut(), 300);
    for (const round of ['un', 'deux', 'trois']) await live(people, round);
    clearInterval(cuts);
    await live(people, 'quatre');
    device.cut();
    await post(people.sophie, 'ch1');
    await expectEqualToServer(device, people.chloe);
  });

  it('without ever holding a word that was not for its person', async () => {
    const app = await startTestApp();
    const people = await everybody(app);
    const karims = await openDevice(app, people.karim, 'u2');
    await live(people, 'discrétion');
    await expectEqualToServer(karims, people.karim);
    const names = karims.held().map(({ name, kind }) => name ?? kind);
    // One aside is his own with Chloé; the one of Sophie and Chloé is nowhere.
    expect(names.filter((name) => name === 'aside')).toHaveLength(1);
  });
});
