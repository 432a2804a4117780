import { afterEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/extensions/chat/contract/conversations.ts';
import { asPage, listOf, openChatDevice, pageOf, type ChatDevice } from '../support/chat-device.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import type { TestClient } from '../support/test-client.ts';

const opened: ChatDevice[] = [];
afterEach(() => opened.splice(0).forEach((device) => device.close()));

/** A device that shows every conversation of its person. */
async function openDevice(app: TestApp, client: TestClient, ownId: string): Promise<ChatDevice> {
  const device = await openChatDevice({ url: app.url, client, ownId });
  opened.push(device);
  for (const { id } of device.held()) await device.open(id);
  return device;
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

async function expectEqualToServer(device: ChatDevice, client: TestClient): Promise<void> {
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
