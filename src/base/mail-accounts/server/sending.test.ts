import { createPublicKey, createHash, createVerify } from 'node:crypto';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startSmtpSink, type SinkOptions } from '../../../../test/support/smtp-sink.ts';
import { openTestApp, startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import { composeMail } from '../../../platform/mail/server/compose-mail.ts';
import { alertsTopic, sendingTopic } from '../contract/events.ts';
import type { MailAccount, MailAccountInput } from '../contract/mail-accounts.ts';
import { pauseAccount, sendingStop, takeQuota, wayOut } from './public.ts';

const base = '/api/mail-accounts';
const start = () => startTestApp({ extensions: [] });

async function openSink(options: SinkOptions = {}) {
  const sink = await startSmtpSink(options);
  onTestFinished(() => sink.close());
  return sink;
}

const input = (changes: Partial<MailAccountInput> = {}): MailAccountInput => ({
  ...{ name: 'Messagerie', host: '127.0.0.1', port: 1, security: 'none', user: null, password: null },
  ...{ senderName: 'Vitrabelle', senderAddress: 'clients@vitrabelle.example' },
  ...changes,
});

const take = ({ application, clock }: TestApp, accountId: string | null, wanted: number) =>
  application.platform.db.transaction((tx) => takeQuota(tx, clock, accountId, wanted));

const stop = ({ application, clock }: TestApp, accountId: string | null) =>
  sendingStop(application.platform.db.read, clock, accountId);

async function sendBy({ application }: TestApp, accountId: string | null, name: string) {
  const { platform } = application;
  const way = await wayOut(platform.db.read, platform, accountId);
  const bytes = await way.seal(
    Buffer.from(`Message-ID: <${name}@a.example>\r\nSubject: ${name}\r\n\r\nx\r\n`),
  );
  const envelope = { from: way.sender.address, to: 'helene@mail.example' };
  const outcome = await way.send(envelope, bytes, () => Promise.resolve());
  way.close();
  return { accountId: way.accountId, kind: outcome.kind };
}

test('mails leave by the account chosen, else by the default one, else stay in the house', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  expect(await sendBy(app, null, 'house')).toEqual({ accountId: null, kind: 'sent' });
  const [one, two] = [await openSink(), await openSink()];
  const first: MailAccount = await sophie.post(base, input({ name: 'Un', port: one.port }));
  const second: MailAccount = await sophie.post(base, input({ name: 'Deux', port: two.port }));
  expect(await sendBy(app, null, 'a')).toEqual({ accountId: first.id, kind: 'sent' });
  await sophie.post(`${base}/${second.id}/default`);
  expect((await sophie.get(base)).map(({ name, isDefault }: MailAccount) => [name, isDefault])).toEqual([
    ['Deux', true],
    ['Un', false],
  ]);
  expect(await sendBy(app, null, 'b')).toEqual({ accountId: second.id, kind: 'sent' });
  expect(await sendBy(app, first.id, 'c')).toEqual({ accountId: first.id, kind: 'sent' });
  await sophie.delete(`${base}/${first.id}`);
  expect(await sendBy(app, first.id, 'd')).toEqual({ accountId: second.id, kind: 'sent' });
  expect([one.received.length, two.received.length]).toEqual([2, 2]);
});

test('one line carries the mails of many callers, and changed settings take effect at once', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const [before, after] = [await openSink(), await openSink()];
  const { id }: MailAccount = await sophie.post(base, input({ port: before.port }));
  for (const name of ['a', 'b', 'c']) await sendBy(app, null, name);
  expect(before.steps.filter((step) => step === 'greeting')).toHaveLength(1);
  await sophie.put(`${base}/${id}`, input({ port: after.port, senderAddress: 'autre@vitrabelle.example' }));
  expect(await sendBy(app, null, 'd')).toEqual({ accountId: id, kind: 'sent' });
  expect([before.received.length, after.received.length]).toEqual([3, 1]);
  expect(after.received[0]?.from).toBe('autre@vitrabelle.example');
});

test('quotas of a minute, an hour and a day are kept, and say when the next mail may leave', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { id }: MailAccount = await sophie.post(base, input({ perMinute: 3, perHour: 5, perDay: 6 }));
  expect(await take(app, id, 2)).toBe(2);
  expect(await stop(app, id)).toBeNull();
  expect([await take(app, null, 5), await take(app, null, 1)]).toEqual([1, 0]);
  expect(await stop(app, id)).toEqual({ reason: 'quota', until: '2026-11-23T10:31:10.000Z' });
  app.clock.set('2026-11-23T10:31:09.999Z');
  expect(await take(app, id, 1)).toBe(0);
  app.clock.set('2026-11-23T10:31:10.000Z');
  expect(await take(app, id, 9)).toBe(2);
  expect(await stop(app, id)).toEqual({ reason: 'quota', until: '2026-11-23T11:30:10.000Z' });
  app.clock.set('2026-11-23T11:40:00.000Z');
  expect(await take(app, id, 9)).toBe(1);
  expect(await stop(app, id)).toEqual({ reason: 'quota', until: '2026-11-24T10:30:10.000Z' });
  const [{ uses }] = await sophie.get(base);
  expect(uses).toEqual({ minute: 1, hour: 1, day: 6 });
  expect((await sophie.get(`${base}/state`)).stops).toEqual([
    { accountId: id, name: 'Messagerie', reason: 'quota', until: '2026-11-24T10:30:10.000Z', response: null },
  ]);
});

test('many who take at once get the quota together, and no more', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { id }: MailAccount = await sophie.post(base, input({ perHour: 25 }));
  const given = await Promise.all(Array.from({ length: 20 }, () => take(app, id, 2)));
  expect(given.reduce((sum, one) => sum + one, 0)).toBe(25);
  expect(await take(app, id, 1)).toBe(0);
});

test('what was taken stands in rows, old ones go, and a transaction that fails takes nothing', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { id }: MailAccount = await sophie.post(base, input({ perDay: 10 }));
  const { db } = app.application.platform;
  await take(app, id, 4);
  const failing = db.transaction(async (tx) => {
    await takeQuota(tx, app.clock, id, 5);
    throw new Error('not kept');
  });
  await expect(failing).rejects.toThrow('not kept');
  expect(await take(app, id, 99)).toBe(6);
  app.clock.advance(3 * 24 * 3_600_000);
  expect(await take(app, id, 1)).toBe(1);
  const { rows } = await sql<{ slot: string }>`select slot from mail_accounts_uses`.execute(db.read);
  expect(rows).toEqual([{ slot: '2026-11-26T10:30:00' }]);
});

test('an account that its server refuses is paused: administrators hear it, everybody sees it, one resumes it', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const { id }: MailAccount = await sophie.post(base, input());
  const { platform } = app.application;
  const [admin, colleague] = [await sophie.live(), await karim.live()];
  expect(await admin.subscribe(alertsTopic, sendingTopic)).toEqual([]);
  expect(await colleague.subscribe(alertsTopic, sendingTopic)).toEqual([alertsTopic]);
  const words = '535 5.7.8 Bad credentials';
  await platform.db.transaction((tx) => pauseAccount(tx, platform, id, words));
  expect(await admin.event(alertsTopic, 'account.paused')).toEqual({
    ...{ accountId: id, name: 'Messagerie', response: words },
  });
  await colleague.event(sendingTopic, 'sending.changed');
  expect(colleague.frames.filter((frame) => 'topic' in frame && frame.topic === alertsTopic)).toEqual([]);

  await platform.db.transaction((tx) => pauseAccount(tx, platform, id, 'another word'));
  expect(await stop(app, null)).toEqual({ reason: 'paused', until: null });
  expect(await take(app, id, 3)).toBe(0);
  expect(await karim.get(`${base}/state`)).toEqual({
    stops: [{ accountId: id, name: 'Messagerie', reason: 'paused', until: null, response: words }],
    hold: null,
  });
  expect((await app.stranger().request('GET', `${base}/state`)).status).toBe(401);
  expect((await karim.request('POST', `${base}/${id}/resume`)).status).toBe(403);
  expect((await karim.request('POST', `${base}/${id}/default`)).status).toBe(403);
  // Saving does not mend what the server refused; somebody says that it is mended.
  await sophie.put(`${base}/${id}`, input({ name: 'Bureau' }));
  expect(await stop(app, id)).toEqual({ reason: 'paused', until: null });
  await sophie.post(`${base}/${id}/resume`);
  expect(await stop(app, id)).toBeNull();
  expect(await take(app, id, 3)).toBe(3);
});

test('a mail is signed with the key of its account, and verifies against the published record', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const sink = await openSink();
  const made = await sophie.post(`${base}/dkim-key`);
  expect(JSON.stringify(made)).not.toContain('PRIVATE KEY');
  const dkim = { domain: 'Vitrabelle.example', selector: 'miaou1', privateKey: made.privateKey };
  const account: MailAccount = await sophie.post(base, input({ port: sink.port, dkim }));
  expect(account.dkim).toEqual({ domain: 'vitrabelle.example', selector: 'miaou1', record: made.record });
  const { rows } = await sql`select * from mail_accounts_accounts`.execute(app.application.platform.db.read);
  expect(JSON.stringify(rows)).not.toContain('PRIVATE KEY');

  const { platform } = app.application;
  const way = await wayOut(platform.db.read, platform, account.id);
  const bytes = await composeMail({
    ...{
      from: way.sender,
      to: { name: 'Hélène', address: 'helene@mail.example' },
      subject: 'Été  à   Brest',
    },
    ...{ text: 'Bonjour\n\n.\n  fin  \n\n', html: '<p>Bonjour</p>', attachments: [] },
    ...{ messageId: '<a@vitrabelle.example>', date: '2026-11-23T08:00:00.000Z' },
    unsubscribeUrl: 'https://miaou.example/non',
  });
  const sealed = await way.seal(bytes);
  expect(await way.seal(bytes)).toEqual(sealed);
  expect(sealed.subarray(-bytes.length).equals(bytes)).toBe(true);
  await way.send({ from: way.sender.address, to: 'helene@mail.example' }, sealed, () => Promise.resolve());
  const received = sink.received[0]!.bytes;
  expect(received.equals(sealed)).toBe(true);
  expect(dkimVerifies(received, made.record)).toEqual({ body: true, headers: true });
  const unfolded = received.toString().replaceAll(/\r\n\s+/g, ' ');
  const signedNames = / h=([^;]+);/.exec(unfolded)![1]!.replaceAll(' ', '').split(':');
  expect(signedNames).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post']),
  );
  const changed = Buffer.from(received.toString().replace('Bonjour', 'Bonsoir'));
  expect(dkimVerifies(changed, made.record).body).toBe(false);
  const otherSubject = Buffer.from(received.toString().replace('Subject: ', 'Subject: X'));
  expect(dkimVerifies(otherSubject, made.record).headers).toBe(false);

  // Kept when it is not typed again, gone when it is taken out.
  const kept = { ...dkim, privateKey: null, selector: 'miaou2' };
  expect((await sophie.put(`${base}/${account.id}`, input({ dkim: kept }))).dkim).toMatchObject({
    ...{ selector: 'miaou2', record: made.record },
  });
  expect((await sophie.put(`${base}/${account.id}`, input())).dkim).not.toBeNull();
  expect((await sophie.put(`${base}/${account.id}`, input({ dkim: null }))).dkim).toBeNull();
  const plain = await wayOut(platform.db.read, platform, account.id);
  expect(await plain.seal(bytes)).toBe(bytes);
});

/** The check of a receiver, from the words of RFC 6376, with nothing of what signed. */
function dkimVerifies(mail: Buffer, record: string): { body: boolean; headers: boolean } {
  const text = mail.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/);
  const body = text.slice(end + 4);
  const signature = fields.find((field) => /^DKIM-Signature:/i.test(field))!;
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => tag.trim().split(/=(.*)/s) as [string, string]),
  );
  const relaxedLines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').trimEnd());
  const relaxedBody = `${relaxedLines.join('\r\n').replace(/(\r\n)+$/, '')}\r\n`;
  const bodyHash = createHash('sha256').update(relaxedBody, 'latin1').digest('base64');
  const relaxed = (field: string) => {
    const [name, value] = field.split(/:(.*)/s) as [string, string];
    return `${name.trim().toLowerCase()}:${value
      .replaceAll('\r\n', '')
      .replaceAll(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const chosen = tags.get('h')!.replaceAll(/\s/g, '').split(':');
  const lines = chosen.map((name) =>
    relaxed(fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`))!),
  );
  const unsigned = relaxed(signature.replace(/(\bb=)[^;]*$/s, '$1'));
  const verifier = createVerify('RSA-SHA256').update([...lines, unsigned].join('\r\n'), 'latin1');
  const key = createPublicKey({
    key: Buffer.from(/p=(.*)$/.exec(record)![1]!, 'base64'),
    ...{ format: 'der', type: 'spki' },
  });
  return {
    body: tags.get('bh') === bodyHash,
    headers: verifier.verify(key, tags.get('b')!.replaceAll(/\s/g, ''), 'base64'),
  };
}

test.each([
  ['no key', null, 'mail-accounts.dkimKeyMissing'],
  ['words', 'ma clé', 'mail-accounts.dkimKeyInvalid'],
  [
    'a certificate',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    'mail-accounts.dkimKeyInvalid',
  ],
])('a signature with %s is refused at its field', async (_what, privateKey, code) => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const dkim = { domain: 'vitrabelle.example', selector: 'm', privateKey };
  for (const url of [base, `${base}/test`]) {
    const answer = await sophie.request('POST', url, input({ dkim }));
    expect([answer.status, answer.error.code]).toEqual([422, code]);
    expect(answer.error.fields.map(({ path }) => path)).toEqual(['/dkim/privateKey']);
  }
});

test.each([
  [
    'a domain without a dot',
    { dkim: { domain: 'vitrabelle', selector: 'm', privateKey: null } },
    '/dkim/domain',
  ],
  [
    'a selector with a space',
    { dkim: { domain: 'a.example', selector: 'm m', privateKey: null } },
    '/dkim/selector',
  ],
  ['a quota of none', { perDay: 0 }, '/perDay'],
  ['half a mail an hour', { perHour: 1.5 }, '/perHour'],
  ['no line', { connections: 0 }, '/connections'],
])('%s is refused at its field', async (_what, changes, path) => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const answer = await sophie.request('POST', base, { ...input(), ...changes });
  expect(answer.status).toBe(400);
  expect(answer.error.fields.map((field) => field.path)).toContain(path);
});

test('a trial mail goes to the one who asks, and says what went wrong', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const sink = await openSink();
  const settings = input({ port: sink.port });
  expect(await sophie.post(`${base}/test-mail`, settings)).toEqual({
    ...{ ok: true, to: expect.stringContaining('@') },
  });
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]?.bytes.toString()).toContain('Auto-Submitted');
  sink.follow((step) => (step === 'rcpt' ? '554 5.7.1 Relay denied' : 'accept'));
  expect(await sophie.post(`${base}/test-mail`, settings)).toEqual({
    ...{ ok: false, step: 'mail', response: expect.stringContaining('Relay denied') },
  });
  expect(await sophie.post(`${base}/test-mail`, { ...settings, security: 'tls' })).toMatchObject({
    ...{ ok: false, step: 'tls', reason: 'tlsNotSpoken' },
  });
  const karim = await app.signIn('kbenali');
  for (const path of ['test-mail', 'dkim-key']) {
    expect((await karim.request('POST', `${base}/${path}`, settings)).status).toBe(403);
  }
});

test('a stop of the application takes leave of the mail servers', async () => {
  const app = await openTestApp({ extensions: [] });
  const sophie = await app.signIn('smarchand');
  const sink = await openSink();
  await sophie.post(base, input({ port: sink.port }));
  await sendBy(app, null, 'a');
  expect(sink.open()).toBe(1);
  await app.close();
  await vi.waitFor(() => expect(sink.open()).toBe(0), 5000);
});
