import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';

const day = 24 * 3_600_000;

test('signing in opens a session that says who one is; signing out ends it', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const session = await sophie.get('/api/session');
  expect(session).toMatchObject({
    user: { id: 'u1', firstName: 'Sophie', role: 'admin', nickname: 'Sophie' },
    company: { name: 'Vitrabelle Menuiseries' },
  });
  expect(JSON.stringify(session)).not.toContain('argon2');
  await sophie.delete('/api/session');
  expect((await sophie.request('GET', '/api/session')).error.code).toBe('platform.signInRequired');
});

test('a language is chosen for every machine of one person, and for nobody else', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const elsewhere = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  expect((await karim.put('/api/session/language', { language: 'en' })).user.language).toBe('en');
  expect((await elsewhere.get('/api/session')).user.language).toBe('en');
  expect((await sophie.get('/api/session')).user.language).toBe('fr');
  const unknown = await karim.request('PUT', '/api/session/language', { language: 'de' });
  expect([unknown.status, unknown.error.code]).toEqual([400, 'platform.invalid']);
  const stranger = await app.stranger().request('PUT', '/api/session/language', { language: 'en' });
  expect(stranger.status).toBe(401);
});

test('the mail address does as well as the login, whatever its case', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('  K.Benali@Vitrabelle.example ');
  expect((await karim.get('/api/session')).user.id).toBe('u2');
});

test('the cookie is kept from scripts and from other sites, and is in no table in clear', async () => {
  const app = await startTestApp();
  const stranger = app.stranger();
  const answer = await stranger.request('POST', '/api/session', {
    login: 'kbenali',
    password: 'miaou-demo',
  });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  // Longer than a session without use, or one in daily use would be lost with its cookie.
  expect(answer.headers.get('set-cookie')).toContain(`Max-Age=${(400 * day) / 1000};`);
  const token = stranger.cookie().split('=')[1]!;
  const { rows } = await sql`select * from users_sessions`.execute(app.application.platform.db.read);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('signing in again changes the token and closes the old session and its sockets', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const before = karim.cookie();
  const socket = await karim.live();
  await karim.post('/api/session', { login: 'kbenali', password: 'miaou-demo' });
  expect(karim.cookie()).not.toBe(before);
  expect(await socket.closed).toBe(4001);
  const old = await app.stranger().request('GET', '/api/session', undefined, { cookie: before });
  expect(old.status).toBe(401);
});

test('an unknown login and a wrong password are refused alike', async () => {
  const app = await startTestApp();
  const unknown = await app.stranger().request('POST', '/api/session', { login: 'nobody', password: 'x' });
  const wrong = await app.stranger().request('POST', '/api/session', { login: 'kbenali', password: 'x' });
  expect(unknown.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
  expect(wrong.error.code).toBe('users.wrongCredentials');
});

test('a login that no database could look for is refused by its shape', async () => {
  const app = await startTestApp();
  const credentials = { login: 'kbenali\u0000', password: 'x' };
  const answer = await app.stranger().request('POST', '/api/session', credentials);
  expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
});

test('guessing is slowed down by account, for unknown accounts too, and not for others', async () => {
  const app = await startTestApp();
  for (const login of ['kbenali', 'nobody']) {
    for (let tries = 0; tries < 8; tries++) {
      const answer = await app.stranger().request('POST', '/api/session', { login, password: 'x' });
      expect(answer.status).toBe(401);
    }
    const ninth = await app.stranger().request('POST', '/api/session', { login, password: 'miaou-demo' });
    expect([ninth.status, ninth.error.code]).toEqual([429, 'users.tooManyTries']);
    expect(ninth.error.data).toEqual({ minutes: 15 });
  }
  await app.signIn('ylegoff');
  app.clock.advance(16 * 60_000);
  await app.signIn('kbenali');
});

test('many guesses at once are slowed down like one after the other', async () => {
  const app = await startTestApp();
  const guess = () => app.stranger().request('POST', '/api/session', { login: 'kbenali', password: 'x' });
  const guesses = await Promise.all(Array.from({ length: 30 }, guess));
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(8);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(22);
});

test('behind a proxy, guessing is slowed down by the address the proxy saw, whatever the guesser says', async () => {
  const app = await startTestApp({ config: { behindProxy: true } });
  const guess = (number: number, login = `nobody-${number}`) =>
    app
      .stranger()
      .request(
        'POST',
        '/api/session',
        { login, password: 'x' },
        { 'x-forwarded-for': `10.0.0.${number}, 203.0.113.9` },
      );
  const guesses = await Promise.all(Array.from({ length: 60 }, (_, number) => guess(number)));
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401]));
  expect((await guess(61)).status).toBe(429);
});

test('a session without a sign of life ends; one in use lasts', async () => {
  const app = await startTestApp();
  const used = await app.signIn('kbenali');
  const forgotten = await app.signIn('ylegoff');
  const socket = await forgotten.live();
  for (let days = 0; days < 15; days++) {
    app.clock.advance(day);
    expect((await used.request('GET', '/api/session')).status).toBe(200);
  }
  expect((await forgotten.request('GET', '/api/session')).status).toBe(401);
  await app.application.runJob('users.purge-sessions');
  expect(await socket.closed).toBe(4001);
  const { rows } = await sql`select user_id from users_sessions`.execute(app.application.platform.db.read);
  expect(rows).toEqual([{ user_id: 'u2' }]);
});

test('people come as a French directory has them, on both engines', async () => {
  const app = await startTestApp();
  const people: { firstName: string }[] = await (await app.signIn('kbenali')).get('/api/users/people');
  expect(people.map(({ firstName }) => firstName)).toEqual([
    'Chloé',
    'Élodie',
    'Karim',
    'Sophie',
    'Thomas',
    'Yann',
  ]);
});
