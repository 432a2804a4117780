import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { startSmtpSink, type SinkOptions } from '../../../../test/support/smtp-sink.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { MailAccountInput } from '../contract/mail-accounts.ts';
import { wayOut } from './public.ts';

/** Without extensions, whose demonstrations bring mails of their own. */
const start = () => startTestApp({ extensions: [] });

const base = '/api/mail-accounts';

const input = (changes: Partial<MailAccountInput> = {}): MailAccountInput => ({
  name: 'Messagerie',
  host: 'smtp.vitrabelle.example',
  port: 465,
  security: 'tls',
  user: 'clients',
  password: 'mot-de-passe-secret',
  senderName: 'Vitrabelle',
  senderAddress: 'clients@vitrabelle.example',
  ...changes,
});

async function openSink(options: SinkOptions = {}) {
  const sink = await startSmtpSink(options);
  onTestFinished(() => sink.close());
  return sink;
}

test('an account is added, changed and removed, and its password is never shown', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const made = await sophie.post(base, input());
  expect(made).toMatchObject({ name: 'Messagerie', hasPassword: true, isDefault: true });
  app.clock.advance(1000);
  const second = await sophie.post(base, input({ name: 'Secours', user: null, password: null }));
  expect(second).toMatchObject({ hasPassword: false, isDefault: false });

  const changed = await sophie.put(`${base}/${made.id}`, input({ name: 'Bureau', password: null }));
  expect(changed).toMatchObject({ id: made.id, name: 'Bureau', hasPassword: true, isDefault: true });
  expect(await sophie.get(base)).toEqual([changed, second]);

  const answers = JSON.stringify([made, changed, await sophie.get(base)]);
  expect(answers).not.toContain('secret');
  const { rows } = await sql`select * from mail_accounts_accounts`.execute(app.application.platform.db.read);
  expect(JSON.stringify(rows)).not.toContain('secret');

  await sophie.delete(`${base}/${made.id}`);
  expect(await sophie.get(base)).toEqual([{ ...second, isDefault: true }]);
  const gone = await sophie.request('PUT', `${base}/${made.id}`, input());
  expect([gone.status, gone.error.code]).toEqual([404, 'mail-accounts.unknown']);
  const sealed = await sql<{ password_sealed: string | null }>`
    select password_sealed from mail_accounts_accounts where id = ${made.id}`.execute(
    app.application.platform.db.read,
  );
  expect(sealed.rows).toEqual([{ password_sealed: null }]);
});

test('only an administrator may see, set or try accounts', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { id } = await sophie.post(base, input());
  const karim = await app.signIn('kbenali');
  for (const [method, path, body] of [
    ['GET', base, undefined],
    ['POST', base, input()],
    ['PUT', `${base}/${id}`, input()],
    ['DELETE', `${base}/${id}`, undefined],
    ['POST', `${base}/test`, input()],
  ] as const) {
    const answer = await karim.request(method, path, body);
    expect([method, path, answer.status]).toEqual([method, path, 403]);
    expect((await app.stranger().request(method, path, body)).status).toBe(401);
  }
  expect(await sophie.get(base)).toHaveLength(1);
});

test.each<[string, object, number, string, string]>([
  ['no name', { name: '  ' }, 422, 'mail-accounts.nameMissing', '/name'],
  ['no host', { host: '' }, 400, 'platform.invalid', '/host'],
  ['a host that is an address of the web', { host: 'https://a.example' }, 400, 'platform.invalid', '/host'],
  ['a port that is none', { port: 70_000 }, 400, 'platform.invalid', '/port'],
  ['an unknown encryption', { security: 'ssl' }, 400, 'platform.invalid', '/security'],
  [
    'a sender that is no address',
    { senderAddress: 'clients' },
    422,
    'mail-accounts.senderInvalid',
    '/senderAddress',
  ],
  ['a header in the sender', { senderName: 'A\r\nBcc: x@y.example' }, 400, 'platform.invalid', '/senderName'],
  ['a user without password', { password: null }, 422, 'mail-accounts.passwordMissing', '/password'],
  ['an unknown field', { admin: true }, 400, 'platform.invalid', '/admin'],
])('%s is refused at its field', async (_what, changes, status, code, path) => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  for (const url of [base, `${base}/test`]) {
    const answer = await sophie.request('POST', url, { ...input(), ...changes });
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(answer.error.fields.map((field) => field.path)).toContain(path);
  }
  expect(await sophie.get(base)).toEqual([]);
});

test('a trial says where it fails, and sends nothing', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const account = { user: 'clients', password: 'bon' };
  const sink = await openSink({ account });
  const settings = input({ host: sink.host, port: sink.port, security: 'none', ...account });
  expect(await sophie.post(`${base}/test`, settings)).toEqual({ ok: true });
  expect(await sophie.post(`${base}/test`, { ...settings, password: 'faux' })).toMatchObject({
    ok: false,
    step: 'authenticate',
    response: expect.stringContaining('535'),
  });
  expect(await sophie.post(`${base}/test`, { ...settings, security: 'tls' })).toMatchObject({ step: 'tls' });
  sink.follow((step) => (step === 'mail' ? '553 5.7.1 Not yours' : 'accept'));
  expect(await sophie.post(`${base}/test`, settings)).toMatchObject({ step: 'sender' });
  await sink.close();
  expect(await sophie.post(`${base}/test`, settings)).toMatchObject({ step: 'connect' });
  expect(sink.received).toEqual([]);
  expect(sink.steps).not.toContain('rcpt');
});

test('an account that is changed while it is removed keeps no password', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  for (let round = 0; round < 5; round++) {
    const { id } = await sophie.post(base, input());
    const [removed] = await Promise.all([
      sophie.request('DELETE', `${base}/${id}`),
      sophie.request('PUT', `${base}/${id}`, input()),
    ]);
    expect(removed.status).toBe(204);
  }
  const { rows } = await sql`select id from mail_accounts_accounts
    where removed_at is not null and password_sealed is not null`.execute(app.application.platform.db.read);
  expect(rows).toEqual([]);
});

test('a stored password is used for its own server only', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const account = { user: 'clients', password: 'bon' };
  const sink = await openSink({ account });
  const thief = await openSink();
  const settings = input({ host: sink.host, port: sink.port, security: 'none', ...account });
  const { id } = await sophie.post(base, settings);
  const kept = { ...settings, password: null };
  expect(await sophie.post(`${base}/test`, { id, ...kept })).toEqual({ ok: true });

  const elsewhere = { ...kept, port: thief.port };
  for (const [method, url, body] of [
    ['POST', `${base}/test`, { id, ...elsewhere }],
    ['PUT', `${base}/${id}`, elsewhere],
  ] as const) {
    const answer = await sophie.request(method, url, body);
    expect([answer.status, answer.error.code]).toEqual([422, 'mail-accounts.passwordForOtherServer']);
  }
  expect(thief.steps).toEqual([]);
  const unknown = await sophie.request('POST', `${base}/test`, { id: 'x', ...kept });
  expect([unknown.status, unknown.error.code]).toEqual([404, 'mail-accounts.unknown']);
});

test('mails leave by the oldest account, and stay in the house when there is none', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { platform } = app.application;
  const send = async (id: string) => {
    const transport = await wayOut(platform.db.read, platform, null);
    const bytes = Buffer.from(`Message-ID: <${id}@a.example>\r\nSubject: ${id}\r\n\r\nx\r\n`);
    const envelope = { from: transport.sender.address, to: 'helene@mail.example' };
    const outcome = await transport.send(envelope, bytes, () => Promise.resolve());
    return { leaves: transport.leavesTheHouse, sender: transport.sender, kind: outcome.kind };
  };
  const company = { name: 'Vitrabelle Menuiseries', address: expect.stringContaining('@vitrabelle.example') };
  expect(await send('first')).toEqual({ leaves: false, sender: company, kind: 'sent' });

  const account = { user: 'clients', password: 'bon' };
  const sink = await openSink({ account });
  const settings = input({ host: sink.host, port: sink.port, security: 'none', ...account });
  const { id } = await sophie.post(base, settings);
  app.clock.advance(1000);
  await sophie.post(base, input({ name: 'Secours', port: 1 }));
  const clients = { name: 'Vitrabelle', address: 'clients@vitrabelle.example' };
  expect(await send('second')).toEqual({ leaves: true, sender: clients, kind: 'sent' });
  expect(sink.received).toMatchObject([{ user: 'clients', to: ['helene@mail.example'] }]);

  await sophie.delete(`${base}/${id}`);
  for (const rest of await sophie.get(base)) await sophie.delete(`${base}/${rest.id}`);
  expect((await send('third')).leaves).toBe(false);
  const { mails } = await sophie.get('/api/correspondence/mailbox');
  expect(mails.map((mail: { subject: string }) => mail.subject)).toEqual(['third', 'first']);
  expect(sink.received).toHaveLength(1);
});

test('a company without an address of its own sends from one that cannot exist', async () => {
  const app = await startTestApp({ base: 'empty', extensions: [] });
  const { platform } = app.application;
  const transport = await wayOut(platform.db.read, platform, null);
  expect(transport.sender.address).toBe('miaou@company.invalid');
});
