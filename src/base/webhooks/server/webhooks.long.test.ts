import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Delivery, Webhook, WebhookWithSecret } from '../contract/webhooks.ts';
import { announce } from './public.ts';

interface Receiver {
  url: string;
  heard: { headers: IncomingHttpHeaders; body: string }[];
  /** What it answers from now on. */
  answer: (response: ServerResponse) => void;
}

async function startReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', heard: [], answer: (response) => response.end('thanks') };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      receiver.heard.push({ headers: request.headers, body });
      receiver.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}

const inner = { config: { webhookPrivateAddresses: ['127.0.0.1'] } };
const wanted = { name: 'Shop', events: ['plan.started'], withNames: false };

const connect = (admin: TestClient, url: string, more = {}): Promise<WebhookWithSecret> =>
  admin.post('/api/webhooks', { ...wanted, url, ...more });

/** Something happens; delivered as far as it can be now. */
async function happen(app: TestApp, event = 'plan.started'): Promise<void> {
  const { platform } = app.application;
  const one = { event, data: { planId: 'p1' }, names: { plan: 'Baie' } };
  await platform.db.transaction((tx) => announce(tx, platform, one));
  await app.application.runJob('webhooks.deliver');
}

const deliveriesOf = (admin: TestClient, { id }: Webhook): Promise<Delivery[]> =>
  admin.get(`/api/webhooks/${id}/deliveries`);

test('what happens is told to who listens, signed so that the receiver can check it', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook, secret } = await connect(admin, receiver.url);
  await happen(app);
  await happen(app, 'plan.cancelled');
  expect(receiver.heard).toHaveLength(1);
  const [{ headers, body }] = receiver.heard as [Receiver['heard'][0]];
  const told = JSON.parse(body);
  expect(told).toEqual({
    id: headers['miaou-event-id'],
    event: 'plan.started',
    at: app.clock.now(),
    data: { planId: 'p1' },
  });
  const [, seconds, mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['miaou-signature'])) ?? [];
  expect(Number(seconds) * 1000).toBe(Date.parse(app.clock.now()));
  expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(mark);
  const [delivery] = await deliveriesOf(admin, webhook);
  expect(delivery).toMatchObject({ state: 'delivered', status: 200, attempts: 1, responseStart: 'thanks' });
  expect(JSON.stringify(await admin.get('/api/webhooks'))).not.toContain(secret);
});

test('names go only where they were chosen; after a rotation both secrets sign for a day', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url, { withNames: true });
  const marks = () => String(receiver.heard.at(-1)?.headers['miaou-signature']).match(/v1=/g)?.length;
  await happen(app);
  expect(JSON.parse(receiver.heard[0]!.body).data).toEqual({ planId: 'p1', names: { plan: 'Baie' } });
  expect(marks()).toBe(1);
  await admin.post(`/api/webhooks/${webhook.id}/secret`);
  await happen(app);
  expect(marks()).toBe(2);
  app.clock.advance(25 * 3_600_000);
  await happen(app);
  expect(marks()).toBe(1);
});

test('nothing is told of a transaction that is rolled back', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url);
  const { platform } = app.application;
  const failed = platform.db.transaction(async (tx) => {
    await announce(tx, platform, { event: 'plan.started', data: {} });
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  await app.application.runJob('webhooks.deliver');
  expect(await deliveriesOf(admin, webhook)).toEqual([]);
  await happen(app);
  expect(receiver.heard).toHaveLength(1);
});

test('a failure is tried again later and later, under the same event; once it arrives all is well', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url);
  receiver.answer = (response) => response.writeHead(503).end('busy');
  await happen(app);
  const [first] = await deliveriesOf(admin, webhook);
  expect(first).toMatchObject({ state: 'retrying', status: 503, problem: 'refusedStatus', attempts: 1 });
  await app.application.runJob('webhooks.deliver');
  expect(receiver.heard).toHaveLength(1);
  app.clock.set(first!.nextAttemptAt!);
  receiver.answer = (response) => response.end();
  await app.application.runJob('webhooks.deliver');
  expect(receiver.heard.map(({ headers }) => headers['miaou-event-id'])).toEqual([
    first!.eventId,
    first!.eventId,
  ]);
  expect((await deliveriesOf(admin, webhook))[0]).toMatchObject({ state: 'delivered', attempts: 2 });
  expect((await admin.get<Webhook[]>('/api/webhooks'))[0]).toMatchObject({ state: 'active' });
});

test('what does not arrive for a day is given up, the webhook stopped, and administrators are told', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url);
  receiver.answer = (response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
  await happen(app);
  for (let tries = 0; tries < 40; tries++) {
    const [delivery] = await deliveriesOf(admin, webhook);
    if (delivery!.nextAttemptAt === null) break;
    app.clock.set(delivery!.nextAttemptAt);
    await app.application.runJob('webhooks.deliver');
  }
  expect((await deliveriesOf(admin, webhook))[0]).toMatchObject({ state: 'failed', problem: 'redirected' });
  expect((await admin.get<Webhook[]>('/api/webhooks'))[0]).toMatchObject({ state: 'stopped' });
  const [act] = await admin.get('/api/audit?action=webhooks.webhookStopped');
  expect(act).toMatchObject({ via: 'system', subjectLabel: 'Shop' });
  const before = receiver.heard.length;
  await happen(app);
  expect(receiver.heard).toHaveLength(before);
  receiver.answer = (response) => response.end();
  await admin.post(`/api/webhooks/${webhook.id}/resume`);
  await happen(app);
  expect(receiver.heard).toHaveLength(before + 1);
});

test('an event is sent again byte for byte; a paused webhook hears nothing and sends nothing', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url);
  await happen(app);
  const [{ id }] = (await deliveriesOf(admin, webhook)) as [Delivery];
  await admin.post(`/api/webhooks/${webhook.id}/deliveries/${id}/again`);
  await app.application.runJob('webhooks.deliver');
  expect(receiver.heard[1]?.body).toBe(receiver.heard[0]?.body);
  await admin.post(`/api/webhooks/${webhook.id}/pause`);
  const again = await admin.request('POST', `/api/webhooks/${webhook.id}/deliveries/${id}/again`);
  expect(again.error.code).toBe('webhooks.webhookRests');
  await happen(app);
  expect(receiver.heard).toHaveLength(2);
});

test('an inner address is refused where nothing allows it: typed, and when a name leads inside later', async () => {
  const app = await startTestApp();
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const codeOf = async (url: string) =>
    (await admin.request('POST', '/api/webhooks', { ...wanted, url })).error.code;
  expect(await codeOf(receiver.url)).toBe('webhooks.privateAddress');
  expect(await codeOf('https://localhost/')).toBe('webhooks.privateAddress');
  expect(await codeOf('https://[::1]/')).toBe('webhooks.privateAddress');
  expect(await codeOf('http://169.254.169.254/latest')).toBe('webhooks.privateAddress');
  expect(await codeOf('http://93.184.215.14/')).toBe('webhooks.httpsRequired');
  expect(await codeOf('https://user:secret@93.184.215.14/')).toBe('webhooks.urlWithPassword');
  const { webhook } = await connect(admin, 'https://93.184.215.14/');
  await app.application.platform.db.transaction((tx) =>
    tx.updateTable('webhooks_webhooks').set({ url: receiver.url }).execute(),
  );
  await happen(app);
  expect((await deliveriesOf(admin, webhook))[0]).toMatchObject({ problem: 'privateAddress', status: null });
  expect(receiver.heard).toEqual([]);
});

test('only administrators manage webhooks, and unknown events are refused', async () => {
  const app = await startTestApp(inner);
  const admin = await app.signIn('smarchand');
  const user = await app.signIn('kbenali');
  expect((await user.request('GET', '/api/webhooks')).status).toBe(403);
  expect((await app.stranger().request('GET', '/api/webhooks')).status).toBe(401);
  const socket = await user.live();
  expect(await socket.subscribe('webhooks/webhooks')).toEqual(['webhooks/webhooks']);
  socket.close();
  const unknown = { ...wanted, url: 'http://127.0.0.1:9/', events: ['moon.full'] };
  expect((await admin.request('POST', '/api/webhooks', unknown)).error.code).toBe('webhooks.eventUnknown');
});

test('an erased person is told of by id alone, also in what was sent before; those told of them hear it', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const events = ['contact.archived', 'contact.changed', 'contact.merged', 'contact.erased'];
  const { webhook } = await connect(admin, receiver.url, { events, withNames: true });
  receiver.answer = (response) => response.end('noted: Da Silva');
  await admin.post('/api/contacts/c9/archive');
  const versions = { version: 1, otherVersion: 2 };
  const choice = { otherId: 'c9', ...versions, fromOther: [], customFromOther: [], notes: 'both' };
  await admin.post('/api/contacts/c2/merge', choice);
  await app.application.runJob('webhooks.deliver');
  const merged = receiver.heard
    .map(({ body }) => JSON.parse(body))
    .find(({ event }) => event === 'contact.merged');
  expect(merged.data).toEqual({ contactId: 'c9', intoContactId: 'c2' });
  expect(JSON.stringify(await deliveriesOf(admin, webhook))).toContain('Da Silva');
  const { name } = await admin.get('/api/contacts/c2/erasure');
  await admin.post('/api/contacts/c2/erasure', { name });
  await app.application.runJob('webhooks.deliver');
  receiver.answer = (response) => response.end();
  const left = await deliveriesOf(admin, webhook);
  expect(
    left.filter(({ event }) => event === 'contact.erased').map(({ body }) => JSON.parse(body).data),
  ).toEqual([{ contactId: 'c9' }, { contactId: 'c2' }]);
  expect(left.map(({ body }) => JSON.parse(body).data.names)).toEqual(left.map(() => undefined));
});

// Could pass wrongly if the pause came before anything was taken: four are on their way when it comes.
test('a pause holds what still waits behind the calls under way', async () => {
  const app = await startTestApp(inner);
  const receiver = await startReceiver();
  const admin = await app.signIn('smarchand');
  const { webhook } = await connect(admin, receiver.url);
  const { platform } = app.application;
  const held: ServerResponse[] = [];
  receiver.answer = (response) => void held.push(response);
  const happened = Array.from({ length: 9 }, (_, at) => ({
    event: 'plan.started',
    data: { planId: `p${at}` },
  }));
  await platform.db.transaction((tx) => announce(tx, platform, ...happened));
  const delivering = app.application.runJob('webhooks.deliver');
  await expect.poll(() => held.length, { timeout: 10_000 }).toBe(4);
  await admin.post(`/api/webhooks/${webhook.id}/pause`);
  receiver.answer = (response) => response.end();
  for (const response of held) response.end();
  await delivering;
  expect(receiver.heard).toHaveLength(4);
  await admin.post(`/api/webhooks/${webhook.id}/resume`);
  await app.application.runJob('webhooks.deliver');
  expect(receiver.heard).toHaveLength(9);
});
