import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import {
  accounts,
  answerResets,
  invite,
  links,
  openSink,
  readable,
  tokenIn,
} from '../../../../test/support/accounts.ts';

const start = () =>
  startTestApp({
    extensions: [],
    config: { publicUrl: 'https://miaou.example.org/', requestsPerMinute: 10_000 },
  });

const forget = (app: TestApp, login: string) =>
  app.stranger().request('POST', `${links}/forgotten`, { login });

const count = async (app: TestApp, table: string) =>
  (await sql`select 1 from ${sql.table(table)}`.execute(app.application.platform.db.read)).rows.length;

test('a forgotten password is chosen anew by a mail; whoever was signed in is out', async () => {
  const app = await start();
  const sink = await openSink(await app.signIn('smarchand'));
  const karim = await app.signIn('kbenali');
  const socket = await karim.live();
  expect((await forget(app, ' K.Benali@vitrabelle.example ')).body).toEqual({ byMail: true });
  await vi.waitFor(() => expect(sink.received).toHaveLength(1), 10_000);
  expect(sink.received[0]!.to).toEqual(['k.benali@vitrabelle.example']);
  const mail = readable(sink.received[0]!.bytes);
  expect(mail).toContain('https://miaou.example.org/reset-password#');
  expect(mail).toContain('identifiant\u00A0: kbenali');
  const token = tokenIn(mail);
  expect((await karim.request('GET', '/api/session')).status).toBe(200);

  const person = app.stranger();
  expect(await person.post(`${links}/view`, { token })).toMatchObject({ kind: 'reset', login: 'kbenali' });
  const redeemed = await person.post(`${links}/redeem`, { token, password: 'une autre phrase' });
  // The second factor is asked at the sign-in, so a link is not one.
  expect(redeemed).toEqual({ login: 'kbenali', signedIn: false });
  expect((await person.request('GET', '/api/session')).status).toBe(401);
  expect(await socket.closed).toBe(4001);
  expect((await karim.request('GET', '/api/session')).status).toBe(401);
  await app.signIn('kbenali', 'une autre phrase');
  const old = await app
    .stranger()
    .request('POST', '/api/session', { login: 'kbenali', password: 'miaou-demo' });
  expect(old.status).toBe(401);
});

test('the answer is the same for every account and for none, and no mail leaves for those who may not come in', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const sink = await openSink(sophie);
  await sophie.post(`${accounts}/u4/deactivate`);
  await invite(sophie);
  const typed = ['kbenali', 'ylegoff', 'iroux', 'nobody', 'nobody@example.org'];
  const answers = [];
  for (const login of typed) answers.push(await forget(app, login));
  expect(answers.map(({ status, body }) => [status, body])).toEqual(typed.map(() => [200, { byMail: true }]));
  await vi.waitFor(async () => expect(await count(app, 'users_reset_requests')).toBe(0), 10_000);
  expect(sink.received.map(({ to }) => to)).toEqual([['k.benali@vitrabelle.example']]);
});

test('asking is throttled, for unknown accounts alike, and one account gets three mails in an hour', async () => {
  const app = await start();
  const sink = await openSink(await app.signIn('smarchand'));
  for (const login of ['kbenali', 'nobody']) {
    for (let times = 0; times < 8; times++) expect((await forget(app, login)).status).toBe(200);
    const ninth = await forget(app, login);
    expect([ninth.status, ninth.error.code]).toEqual([429, 'users.tooManyTries']);
  }
  // The same account by its address.
  expect((await forget(app, 'k.benali@vitrabelle.example')).status).toBe(200);
  await vi.waitFor(async () => expect(await count(app, 'users_reset_requests')).toBe(0), 10_000);
  await answerResets(app);
  expect(sink.received).toHaveLength(3);
  expect((await forget(app, '')).status).toBe(400);
  expect((await forget(app, 'a\u0000')).status).toBe(400);
});

test('without a sending account nothing is kept or sent, and the answer says so of everybody', async () => {
  const app = await start();
  for (const login of ['kbenali', 'nobody'])
    expect((await forget(app, login)).body).toEqual({ byMail: false });
  await answerResets(app);
  expect([await count(app, 'users_reset_requests'), await count(app, 'users_links')]).toEqual([0, 0]);
  const sophie = await app.signIn('smarchand');
  expect(JSON.stringify(await sophie.get('/api/correspondence/mailbox'))).not.toContain('reset-password');
});

test('a base that does not know its address never sends a link to where a stranger says it is', async () => {
  const app = await startTestApp({ extensions: [] });
  const sink = await openSink(await app.signIn('smarchand'));
  const answer = await app
    .stranger()
    .request('POST', `${links}/forgotten`, { login: 'kbenali' }, { 'x-forwarded-host': 'evil.example' });
  expect(answer.body).toEqual({ byMail: false });
  await answerResets(app);
  expect(sink.received).toHaveLength(0);
});

test('a mail that is put off leaves later, and the link of the first attempt opens nothing', async () => {
  const app = await start();
  const sink = await openSink(await app.signIn('smarchand'));
  sink.follow((step) => (step === 'dot' ? '451 4.3.0 Later' : 'accept'));
  await forget(app, 'kbenali');
  await vi.waitFor(async () => {
    expect(sink.received.length).toBeGreaterThan(0);
    expect(await count(app, 'users_reset_requests')).toBe(1);
  }, 10_000);
  sink.follow(() => 'accept');
  await vi.waitFor(async () => {
    await answerResets(app);
    expect(await count(app, 'users_reset_requests')).toBe(0);
  }, 10_000);
  const tokens = sink.received.map(({ bytes }) => tokenIn(readable(bytes)));
  const states = [];
  for (const token of [tokens[0]!, tokens.at(-1)!]) {
    states.push((await app.stranger().request('POST', `${links}/view`, { token })).status);
  }
  expect(states).toEqual([410, 200]);
  app.clock.advance(60 * 60_000);
  const late = await app.stranger().request('POST', `${links}/view`, { token: tokens.at(-1)! });
  expect(late.error.code).toBe('users.linkExpired');
});

test('an administrator makes a reset link; a newer one takes its place', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const first = await sophie.post(`${accounts}/u2/reset-link`, { byMail: false });
  const second = await sophie.post(`${accounts}/u2/reset-link`, { byMail: true });
  expect(second.mail).toEqual({ kind: 'obstacle', reason: 'noAccount' });
  const gone = await app.stranger().request('POST', `${links}/view`, { token: first.token });
  expect(gone.error.code).toBe('users.linkWithdrawn');
  await app.stranger().post(`${links}/redeem`, { token: second.token, password: 'une autre phrase' });
  await app.signIn('kbenali', 'une autre phrase');
  const { rows } = await sql<{ action: string; actor_id: string }>`select action, actor_id from audit_acts
    where subject_id = 'u2' order by seq`.execute(app.application.platform.db.read);
  expect(rows.filter(({ action }) => action.startsWith('users.') && /reset/i.test(action))).toEqual([
    { action: 'users.resetLinkMade', actor_id: 'u1' },
    { action: 'users.resetLinkMade', actor_id: 'u1' },
    { action: 'users.passwordReset', actor_id: 'u2' },
  ]);
});

// Could pass wrongly if the links were never good: each of them shows its person before.
test('a link that chooses the password anew is worth nothing once password or address are changed', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const view = (token: string) => app.stranger().request('POST', `${links}/view`, { token });
  const freshLink = async (): Promise<string> => {
    const { token } = await sophie.post(`${accounts}/u2/reset-link`, { byMail: false });
    expect((await view(token)).status).toBe(200);
    return token;
  };
  const goneAfter = async (change: () => Promise<unknown>): Promise<void> => {
    const token = await freshLink();
    await change();
    const refused = await app
      .stranger()
      .request('POST', `${links}/redeem`, { token, password: 'phrase volée' });
    expect([refused.status, refused.error.code]).toEqual([410, 'users.linkWithdrawn']);
  };
  const password = 'une phrase neuve';
  await goneAfter(() =>
    karim.put('/api/users/own/password', {
      ...{ password: 'miaou-demo', next: password, endsSessions: true, revokesTokens: false },
    }),
  );
  await goneAfter(() =>
    karim.request('PUT', '/api/users/own/email', { email: 'k2@vitrabelle.example', password }),
  );
  const { accounts: all } = await sophie.get(accounts);
  const { firstName, lastName, login, jobTitle, phone, role } = all.find(
    ({ id }: { id: string }) => id === 'u2',
  );
  const typed = { firstName, lastName, login, jobTitle, phone, role };
  await goneAfter(() => sophie.put(`${accounts}/u2`, { ...typed, email: 'k3@vitrabelle.example' }));
  const stays = await freshLink();
  await sophie.put(`${accounts}/u2`, { ...typed, email: 'k3@vitrabelle.example', phone: '+33 6' });
  expect((await view(stays)).status).toBe(200);
});

test('an invitation that was mailed to a mistyped address opens nothing once the address is right', async () => {
  const app = await start();
  const sophie = await app.signIn('smarchand');
  const { token, account } = await invite(sophie);
  const { firstName, lastName, login, jobTitle, phone, role } = account;
  const right = { firstName, lastName, login, jobTitle, phone, role, email: 'juste@vitrabelle.example' };
  await sophie.put(`${accounts}/${account.id}`, right);
  const refused = await app.stranger().request('POST', `${links}/view`, { token });
  expect([refused.status, refused.error.code]).toEqual([410, 'users.linkWithdrawn']);
  const next = await sophie.post(`${accounts}/${account.id}/invitation`, { byMail: false });
  expect((await app.stranger().request('POST', `${links}/view`, { token: next.token })).status).toBe(200);
});
