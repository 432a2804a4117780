import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import { codeOf, enrol, password, passwordRight } from '../../../../../test/support/two-factor.ts';

const started = async (login = 'kbenali') => {
  const app = await startTestApp();
  const karim = await app.signIn(login);
  return { app, karim, ...(await enrol(app, karim)) };
};

const ended = { endsSessions: true, revokesTokens: false };

const countSessions = async (app: TestApp) =>
  (await sql`select id from users_sessions`.execute(app.application.platform.db.read)).rows.length;

test('a right password opens nothing by itself; the code after it does', async () => {
  const { app, secret } = await started();
  const before = await countSessions(app);
  const { answer, browser, finish } = await passwordRight(app, 'kbenali');
  expect(answer.status).toBe(202);
  expect(Object.keys(answer.body as object).sort()).toEqual(['expiresAt', 'ticket']);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await countSessions(app)).toBe(before);
  expect((await browser.request('GET', '/api/session')).status).toBe(401);
  const session = await finish(codeOf(app, secret));
  expect([session.status, (session.body as any).user.id]).toEqual([200, 'u2']);
  expect((await browser.get('/api/session')).user.id).toBe('u2');
});

test('a wrong password tells nothing of a second step, whoever it is typed for', async () => {
  const { app } = await started();
  const wrong = (login: string) => app.stranger().request('POST', '/api/session', { login, password: 'x' });
  const [withFactor, without, nobody] = [
    await wrong('kbenali'),
    await wrong('ylegoff'),
    await wrong('nobody'),
  ];
  expect(withFactor.status).toBe(401);
  expect(withFactor.body).toEqual(without.body);
  expect(withFactor.body).toEqual(nobody.body);
});

test('a code is taken once, also when it arrives twice at once', async () => {
  const { app, secret } = await started();
  const code = codeOf(app, secret);
  const first = await passwordRight(app, 'kbenali');
  const second = await passwordRight(app, 'kbenali');
  const answers = await Promise.all([first.finish(code), second.finish(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const third = await (await passwordRight(app, 'kbenali')).finish(code);
  expect([third.status, third.error.code]).toEqual([422, 'users.wrongCode']);
  expect(third.error.fields[0]!.path).toBe('/code');
});

test('the code of the enrolment does not open the next session', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { secret } = await karim.post('/api/users/own/two-factor', { password });
  const code = codeOf(app, secret);
  await karim.put('/api/users/own/two-factor', { code });
  expect((await (await passwordRight(app, 'kbenali')).finish(code)).status).toBe(422);
});

test('a telephone may be half a minute away, not more; an earlier code is gone after a later one', async () => {
  const { app, secret } = await started();
  const { finish } = await passwordRight(app, 'kbenali');
  for (const seconds of [-90, -60, 60, 90]) {
    expect((await finish(codeOf(app, secret, seconds))).status).toBe(422);
  }
  expect((await finish(codeOf(app, secret, 30))).status).toBe(200);
  expect((await (await passwordRight(app, 'kbenali')).finish(codeOf(app, secret))).status).toBe(422);
  app.clock.advance(90_000);
  expect((await (await passwordRight(app, 'kbenali')).finish(codeOf(app, secret, -30))).status).toBe(200);
});

test('a recovery code opens one session, however it is typed, and never another', async () => {
  const { app, karim, codes } = await started();
  const [code, other] = codes as [string, string];
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  expect((await (await passwordRight(app, 'kbenali')).finish(typed)).status).toBe(200);
  expect((await (await passwordRight(app, 'kbenali')).finish(code)).error.code).toBe('users.wrongCode');
  expect((await karim.get('/api/users/own')).twoFactor.codesLeft).toBe(9);
  const together = await Promise.all(
    [await passwordRight(app, 'kbenali'), await passwordRight(app, 'kbenali')].map(({ finish }) =>
      finish(other),
    ),
  );
  expect(together.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('the recovery codes of one open nothing of another', async () => {
  const { app, codes } = await started();
  await enrol(app, await app.signIn('ylegoff'));
  expect((await (await passwordRight(app, 'ylegoff')).finish(codes[0]!)).status).toBe(422);
  expect((await (await passwordRight(app, 'kbenali')).finish(codes[0]!)).status).toBe(200);
});

test('guessing codes is slowed down as guessing passwords is, whatever new tickets one asks for', async () => {
  const { app, secret, codes } = await started();
  for (let tries = 0; tries < 8; tries++) {
    const { finish } = await passwordRight(app, 'kbenali');
    expect((await finish(tries % 2 ? '000000' : 'AAAA-AAAA-AAAA-AAAA')).status).toBe(422);
  }
  const { finish } = await passwordRight(app, 'kbenali');
  const ninth = await finish(codeOf(app, secret));
  expect([ninth.status, ninth.error.code]).toEqual([429, 'users.tooManyTries']);
  expect((await finish(codes[0]!)).status).toBe(429);
  await app.signIn('ylegoff');
  app.clock.advance(16 * 60_000);
  expect((await (await passwordRight(app, 'kbenali')).finish(codeOf(app, secret))).status).toBe(200);
});

test('a ticket lasts five minutes', async () => {
  const { app, secret } = await started();
  const { finish } = await passwordRight(app, 'kbenali');
  app.clock.advance(5 * 60_000);
  const late = await finish(codeOf(app, secret));
  expect([late.status, late.error.code]).toEqual([401, 'users.secondStepExpired']);
});

test('a stolen ticket is worth nothing once the password has changed, or the factor was enrolled anew', async () => {
  const { app, karim, secret } = await started();
  const stolen = await passwordRight(app, 'kbenali');
  await karim.put('/api/users/own/password', { password, next: 'autre-mot-de-passe', ...ended });
  const refused = await stolen.finish(codeOf(app, secret));
  expect([refused.status, refused.error.code]).toEqual([401, 'users.secondStepExpired']);
  await karim.put('/api/users/own/password', { password: 'autre-mot-de-passe', next: password, ...ended });

  const another = await passwordRight(app, 'kbenali');
  await karim.post('/api/users/own/two-factor/end', { password, code: codeOf(app, secret) });
  app.clock.advance(60_000);
  expect((await another.finish(codeOf(app, secret))).status).toBe(401);
  const anew = await enrol(app, karim);
  expect((await another.finish(codeOf(app, anew.secret))).status).toBe(401);
});

test('neither a made-up ticket nor another sealed thing is one', async () => {
  const { app, secret } = await started();
  const { secrets } = app.application.platform;
  const own = JSON.stringify({ userId: 'u2', mark: '', expiresAt: '2999-01-01T00:00:00.000Z' });
  for (const ticket of [
    'x',
    'v1.AAAA',
    secrets.seal(own),
    secrets.seal('mot de passe'),
    secrets.seal('null'),
  ]) {
    const code = codeOf(app, secret);
    const answer = await app.stranger().request('POST', '/api/session/second-step', { ticket, code });
    expect([answer.status, answer.error.code]).toEqual([401, 'users.secondStepExpired']);
  }
});

test('signing in anew through a second step ends the session that the browser had', async () => {
  const { app, karim, secret } = await started();
  const before = karim.cookie();
  const socket = await karim.live();
  const { ticket } = await karim.post('/api/session', { login: 'kbenali', password });
  expect(karim.cookie()).toBe(before);
  await karim.post('/api/session/second-step', { ticket, code: codeOf(app, secret) });
  expect(karim.cookie()).not.toBe(before);
  expect(await socket.closed).toBe(4001);
});
