import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { Account, AccountList } from '../contract/accounts.ts';
import { accountsTopic } from '../contract/accounts.ts';
import type { Person } from '../contract/people.ts';
import { accounts, ines, inputOf, invite, links, openSink } from '../../../../test/support/accounts.ts';

const start = () => startTestApp({ extensions: [] });

const named = async (app: TestApp, table: string) =>
  JSON.stringify(
    (await sql`select * from ${sql.table(table)}`.execute(app.application.platform.db.read)).rows,
  );

test('those who may manage users see every account, others none of it', async () => {
  const app = await start();
  const list: AccountList = await (await app.signIn('smarchand')).get(accounts);
  expect(list.accounts).toHaveLength(6);
  expect(list.accounts.find(({ id }) => id === 'u1')).toMatchObject({ login: 'smarchand', state: 'active' });
  expect(list).toMatchObject({ mailObstacle: 'noAccount', resetsByMail: false });
  expect(JSON.stringify(list)).not.toContain('argon2');
  const karim = await app.signIn('kbenali');
  const refused = [
    await karim.request('GET', accounts),
    await karim.request('POST', accounts, ines),
    await karim.request('PUT', `${accounts}/u2`, await inputOf(await app.signIn('smarchand'), 'u2')),
    await karim.request('POST', `${accounts}/u3/deactivate`),
    await karim.request('POST', `${accounts}/u3/reactivate`),
    await karim.request('POST', `${accounts}/u2/reset-link`, { byMail: false }),
    await karim.request('POST', `${accounts}/u3/invitation`, { byMail: false }),
    await karim.request('DELETE', `${accounts}/u3/invitation`),
  ];
  expect(refused.map(({ status }) => status)).toEqual(Array(8).fill(403));
  expect((await app.stranger().request('GET', accounts)).status).toBe(401);
  expect(await (await karim.live()).subscribe(accountsTopic)).toEqual([accountsTopic]);
});

test('an invited colleague is nobody’s to meet before they have chosen their password', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const socket = await karim.live();
  await socket.subscribe('users/people');
  const { account, token, mail } = await invite(sophie);
  expect(account).toMatchObject({ state: 'invited', email: 'i.roux@vitrabelle.example', nickname: '' });
  expect(mail).toEqual({ kind: 'notAsked' });
  const known = async () => (await karim.get<Person[]>('/api/users/people')).map(({ id }) => id);
  expect(await known()).not.toContain(account.id);
  const early = await app
    .stranger()
    .request('POST', '/api/session', { login: 'iroux', password: '' + token });
  expect([early.status, early.error.code]).toEqual([401, 'users.wrongCredentials']);
  expect(await named(app, 'users_links')).not.toContain(token);

  const ines = app.stranger();
  expect(await ines.post(`${links}/view`, { token })).toMatchObject({
    ...{ kind: 'invitation', firstName: 'Inès', login: 'iroux', companyName: 'Vitrabelle Menuiseries' },
  });
  const redeemed = await ines.post(`${links}/redeem`, { token, password: 'une phrase assez longue' });
  expect(redeemed).toEqual({ login: 'iroux', signedIn: true });
  expect((await ines.get('/api/session')).user.id).toBe(account.id);
  expect((await socket.event('users/people', 'person.changed')).id).toBe(account.id);
  expect(await known()).toContain(account.id);
  await app.signIn('I.Roux@vitrabelle.example', 'une phrase assez longue');
});

test('a link opens once, also for two who hold it at the same time', async () => {
  const app = await start();
  const { token } = await invite(await app.signIn('smarchand'));
  const redeem = (password: string) => app.stranger().request('POST', `${links}/redeem`, { token, password });
  const answers = await Promise.all([redeem('le premier mot'), redeem('le second mot')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  expect(answers.find(({ status }) => status === 410)!.error.code).toBe('users.linkUsed');
  const again = await app.stranger().request('POST', `${links}/view`, { token });
  expect([again.status, again.error.code, again.error.data]).toEqual([
    ...[410, 'users.linkUsed'],
    { kind: 'invitation' },
  ]);
});

test('a link that ran out, was replaced or was never one opens nothing', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const first = await invite(sophie);
  const second = await sophie.post(`${accounts}/${first.account.id}/invitation`, { byMail: false });
  const look = async (token: string) => {
    const { status, error } = await app.stranger().request('POST', `${links}/view`, { token });
    const { error: refused } = await app
      .stranger()
      .request('POST', `${links}/redeem`, { token, password: 'une phrase assez longue' });
    expect(refused.code).toBe(error.code);
    return [status, error.code];
  };
  expect(await look(first.token)).toEqual([410, 'users.linkWithdrawn']);
  expect(await look('x'.repeat(43))).toEqual([404, 'users.linkUnknown']);
  app.clock.advance(7 * 24 * 3_600_000);
  expect(await look(second.token)).toEqual([410, 'users.linkExpired']);
  const short = await app
    .stranger()
    .request('POST', `${links}/redeem`, { token: second.token, password: 'court' });
  expect([short.status, short.error.fields[0]?.path]).toEqual([400, '/password']);
});

test('a withdrawn invitation leaves nothing behind but its lines in the journal', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { account, token } = await invite(sophie);
  expect((await sophie.request('DELETE', `${accounts}/${account.id}/invitation`)).status).toBe(204);
  expect((await app.stranger().request('POST', `${links}/view`, { token })).status).toBe(404);
  expect(await named(app, 'users_users')).not.toContain('iroux');
  expect(await named(app, 'audit_acts')).toContain('users.invitationWithdrawn');
  expect((await sophie.request('DELETE', `${accounts}/u2/invitation`)).error.code).toBe('users.stateChanged');
  expect((await invite(sophie)).account.login).toBe('iroux');
});

test('a login and an address belong to one account, however they are written', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const both = await sophie.request('POST', accounts, {
    ...ines,
    ...{ login: 'kbenali', email: 'K.BENALI@vitrabelle.example' },
  });
  expect([both.status, both.error.fields.map(({ path, rule }) => [path, rule])]).toEqual([
    422,
    [
      ['/login', 'users.loginTaken'],
      ['/email', 'users.emailTaken'],
    ],
  ]);
  const karim = await inputOf(sophie, 'u2');
  const taken = await sophie.request('PUT', `${accounts}/u2`, { ...karim, login: 'ylegoff' });
  expect(taken.error.fields[0]?.path).toBe('/login');
  expect((await sophie.request('PUT', `${accounts}/u2`, karim)).status).toBe(200);
  for (const [change, path] of [
    [{ firstName: '\u202E' }, '/firstName'],
    [{ lastName: 'x'.repeat(500) }, '/lastName'],
    [{ login: 'Karim Benali' }, '/login'],
    [{ email: 'karim' }, '/email'],
    [{ role: 'owner' }, '/role'],
    [{ phone: 'a' }, '/phone'],
  ] as const) {
    const answer = await sophie.request('PUT', `${accounts}/u2`, { ...karim, ...change });
    expect([answer.status >= 400 && answer.status < 500, answer.error.fields[0]?.path]).toEqual([true, path]);
  }
  const answers = await Promise.all([
    sophie.request('POST', accounts, ines),
    sophie.request('POST', accounts, { ...ines, login: 'iroux2' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
});

test('a changed identity is seen at once by everybody, and written down without its words', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const socket = await (await app.signIn('ylegoff')).live();
  await socket.subscribe('users/people');
  const input = { ...(await inputOf(sophie, 'u2')), lastName: 'Benali-« Œil » 🙂', phone: '+33 6 00' };
  const changed: Account = await sophie.put(`${accounts}/u2`, input);
  expect(changed.lastName).toBe('Benali-« Œil » 🙂');
  expect((await socket.event('users/people', 'person.changed')).lastName).toBe('Benali-« Œil » 🙂');
  const { rows } = await sql<{ details: string }>`select details from audit_acts
    where action = 'users.accountChanged'`.execute(app.application.platform.db.read);
  expect(rows).toEqual([{ details: '{"fields":"lastName, phone"}' }]);
});

test('a new role holds at once, in windows that are open', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const before = await karim.live();
  await sophie.put(`${accounts}/u2`, { ...(await inputOf(sophie, 'u2')), role: 'admin' });
  expect(await before.closed).toBe(4004);
  expect((await karim.request('GET', accounts)).status).toBe(200);
  const asAdmin = await karim.live();
  expect(await asAdmin.subscribe(accountsTopic)).toEqual([]);
  await sophie.put(`${accounts}/u2`, { ...(await inputOf(sophie, 'u2')), role: 'user' });
  expect(await asAdmin.closed).toBe(4004);
  expect((await karim.request('GET', accounts)).status).toBe(403);
  expect((await karim.get('/api/session')).user.role).toBe('user');
});

test('the last administrator neither leaves the role nor is deactivated', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const own = await inputOf(sophie, 'u1');
  const role = await sophie.request('PUT', `${accounts}/u1`, { ...own, role: 'user' });
  expect([role.status, role.error.code, role.error.fields[0]?.path]).toEqual([
    ...[422, 'users.lastAdministrator'],
    '/role',
  ]);
  // Neither somebody invited nor somebody deactivated could sign in in their place.
  await invite(sophie, { role: 'admin' });
  await sophie.put(`${accounts}/u2`, { ...(await inputOf(sophie, 'u2')), role: 'admin' });
  await sophie.post(`${accounts}/u2/deactivate`);
  const out = await sophie.request('POST', `${accounts}/u1/deactivate`);
  expect([out.status, out.error.code]).toEqual([422, 'users.lastAdministrator']);
  await sophie.post(`${accounts}/u2/reactivate`);
  expect((await sophie.request('POST', `${accounts}/u1/deactivate`)).status).toBe(200);
});

test('of two administrators who demote or deactivate each other at once, one remains', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  await sophie.put(`${accounts}/u2`, { ...(await inputOf(sophie, 'u2')), role: 'admin' });
  const karim = await app.signIn('kbenali');
  const [one, two] = [await inputOf(sophie, 'u1'), await inputOf(sophie, 'u2')];
  await Promise.all([
    sophie.request('PUT', `${accounts}/u2`, { ...two, role: 'user' }),
    karim.request('PUT', `${accounts}/u1`, { ...one, role: 'user' }),
    sophie.request('POST', `${accounts}/u2/deactivate`),
    karim.request('POST', `${accounts}/u1/deactivate`),
  ]);
  const { rows } = await sql`select id from users_users
    where role = 'admin' and deactivated_at is null`.execute(app.application.platform.db.read);
  expect(rows).toHaveLength(1);
});

test('deactivation ends sessions and sockets at once, and the refusal tells nothing', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const elsewhere = await app.signIn('kbenali');
  const sockets = [await karim.live(), await elsewhere.live()];
  const { token } = await sophie.post(`${accounts}/u2/reset-link`, { byMail: false });
  const account: Account = await sophie.post(`${accounts}/u2/deactivate`);
  expect(account).toMatchObject({ state: 'deactivated', login: 'kbenali' });
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([4001, 4001]);
  expect((await karim.request('GET', '/api/session')).status).toBe(401);
  const right = await app
    .stranger()
    .request('POST', '/api/session', { login: 'kbenali', password: 'miaou-demo' });
  const wrong = await app.stranger().request('POST', '/api/session', { login: 'kbenali', password: 'x' });
  expect([right.status, right.body]).toEqual([401, wrong.body]);
  const link = await app.stranger().request('POST', `${links}/view`, { token });
  expect(link.error.code).toBe('users.linkWithdrawn');
  // Their name still stands beside what they did.
  const people: Person[] = await sophie.get('/api/users/people');
  expect(people.find(({ id }) => id === 'u2')).toMatchObject({ firstName: 'Karim', deactivated: true });
  expect((await sophie.request('POST', `${accounts}/u2/deactivate`)).error.code).toBe('users.stateChanged');
  await sophie.post(`${accounts}/u2/reactivate`);
  await app.signIn('kbenali');
});

test('an invitation leaves by mail in its reader’s language, and never into the built-in mailbox', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const kept = await invite(sophie, { byMail: true });
  expect(kept.mail).toEqual({ kind: 'obstacle', reason: 'noAccount' });
  expect(JSON.stringify(await sophie.get('/api/correspondence/mailbox'))).not.toContain('Roux');
  const sink = await openSink(sophie);
  const sent = await invite(sophie, {
    ...{ login: 'jdoe', firstName: 'Jane <b>', lastName: 'Doe', email: 'jane@vitrabelle.example' },
    ...{ language: 'en', byMail: true },
  });
  expect(sent.mail).toEqual({ kind: 'sent', to: 'jane@vitrabelle.example' });
  expect(sent.account.invitation?.mailedAt).not.toBeNull();
  const mail = sink.received[0]!.bytes.toString('latin1').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(mail).toContain('Your access to Miaou at Vitrabelle Menuiseries');
  expect(mail).toContain(`${app.url}/invitation#${sent.token}`);
  expect(mail).toContain('Sophie Marchand has opened');
  expect(mail).toContain('Hello Jane &lt;b&gt;,');
  sink.follow((step) => (step === 'rcpt' ? '550 5.1.1 No such user' : 'accept'));
  const failed = await sophie.post(`${accounts}/${sent.account.id}/invitation`, { byMail: true });
  expect(failed.mail).toMatchObject({ kind: 'failed', to: 'jane@vitrabelle.example' });
  expect(failed.mail.response).toContain('No such user');
  expect((await app.stranger().request('POST', `${links}/view`, { token: failed.token })).status).toBe(200);
});
