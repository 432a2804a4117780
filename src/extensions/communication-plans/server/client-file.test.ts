import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { changeContact } from '../../../../test/support/change-rows.ts';
import { fileOf, leaveBySink, send } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';

const plans = '/api/communication-plans';
const mails = '/api/correspondence/mails';

async function bytesOf(app: TestApp, client: TestClient, id: string) {
  const headers = { cookie: client.cookie() };
  const answer = await fetch(`${app.url}${mails}/${id}/eml`, { headers });
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('the client’s file keeps each mail as it left, also when the client is called otherwise later', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { mailId } = await send(karim, 'p4-2');
  const read = async () => ({
    mail: await karim.get(`${mails}/${mailId}`),
    line: (await fileOf(karim, 'c4')).find(({ id }) => id === mailId),
    page: await karim.get(`${mails}/${mailId}/html`),
    eml: sha((await bytesOf(app, karim, mailId!)).bytes),
  });
  const before = await read();
  const { lastName } = await karim.get('/api/contacts/c4');
  expect(JSON.stringify(before.mail)).toContain(lastName);

  await changeContact(app, 'c4', {
    last_name: 'Autrenom',
    email: 'autre@courriel.example',
    company_name: null,
  });
  expect((await karim.get('/api/contacts/c4')).lastName).toBe('Autrenom');
  expect(await read()).toEqual(before);
  // What is kept is what left, and nothing of the new name is anywhere in it.
  expect(before.eml).toBe(sha(sink.received[0]!.bytes));
  expect(sink.received[0]!.bytes.toString()).not.toContain('Autrenom');
});

test('the file says who wrote to whom, when, from which plan and place in it', async () => {
  const app = await startTestApp();
  await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { mailId } = await send(karim, 'p4-2');
  const plan = await karim.get(`${plans}/plans/p4`);
  const mail = await karim.get(`${mails}/${mailId}`);
  expect(mail).toMatchObject({
    ...{ contactId: 'c4', source: 'communication-plans', sourceRef: 'p4-2', leftHouse: true },
    ...{ sentBy: { id: 'u2' }, sentAt: '2026-11-23T10:30:00.000Z' },
    from: { address: 'contact@vitrabelle.example' },
  });
  expect(mail.sourceLabel).toContain(plan.label);
  expect(mail.sourceLabel).toContain('2');
  expect(mail.attachments.map(({ name }: { name: string }) => name)).toEqual(
    plan.messages[1].attachments.map(({ name }: { name: string }) => name),
  );
});

test('a downloaded mail opens elsewhere: its headers, its lines, its name', async () => {
  const app = await startTestApp();
  await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { mailId } = await send(karim, 'p4-2');
  const { headers, bytes } = await bytesOf(app, karim, mailId!);
  expect(headers.get('content-type')).toBe('message/rfc822');
  const name = decodeURIComponent(headers.get('content-disposition')!.split("UTF-8''")[1]!);
  expect(name).toMatch(/^2026-11-23 [^\\/:*?"<>|]+\.eml$/);
  // Every line ends as mail programs expect, and none is longer than they take.
  const text = bytes.toString('latin1');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(999);
  const mail = await simpleParser(bytes);
  expect([...mail.headers.keys()]).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']),
  );
  expect(mail.date?.toISOString()).toBe('2026-11-23T10:30:00.000Z');
  expect(mail.html).toContain('<html');
  expect(mail.text).not.toBe('');
});

test('what waits, was put off or is in doubt is not in the file as sent; it is among what comes', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const before = await fileOf(karim, 'c4');
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'uncertain' });
  expect(await fileOf(karim, 'c4')).toEqual(before);
  const { messages } = await karim.get(`${plans}/contacts/c4/coming`);
  expect(messages[0]).toMatchObject({ id: 'p4-2', planId: 'p4', state: 'uncertain', position: 2 });
  expect(messages.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(
    messages.map(({ dueOn }: { dueOn: string }) => dueOn).toSorted(),
  );
  for (const { subject } of messages) expect(subject).not.toContain('%');
});

test('what comes for a client is of their own running plans, for whoever is signed in', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const coming = async (contactId: string) =>
    (await karim.get(`${plans}/contacts/${contactId}/coming`)).messages;
  const ofC1 = await coming('c1');
  expect(new Set(ofC1.map(({ planId }: { planId: string }) => planId))).toEqual(new Set(['p1']));
  expect(ofC1.every(({ state }: { state: string }) => state === 'planned')).toBe(true);
  await karim.post(`${plans}/plans/p1/cancel`);
  expect(await coming('c1')).toEqual([]);
  const unknown = await karim.request('GET', `${plans}/contacts/nobody/coming`);
  expect(unknown.status).toBe(404);
  expect((await app.stranger().request('GET', `${plans}/contacts/c4/coming`)).status).toBe(401);
});
