import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { OwnSession } from '../../contract/own-sessions.ts';
import { peopleTopic, personChanged } from '../../contract/people.ts';
import { codeOf, enrol, passwordRight } from '../../../../../test/support/two-factor.ts';

const password = 'miaou-demo';
const next = 'une phrase bien à moi';
const own = '/api/users/own';
/** As the screen asks it of itself. */
const ended = { endsSessions: true, revokesTokens: false };

const profile = {
  firstName: 'Karim',
  lastName: 'Benali',
  nickname: 'Kim',
  jobTitle: 'Chef des ventes',
  phone: '01 40 00 00 00',
  mobile: '+33 (0)6.40-00/01',
  signature: 'Karim Benali\nLe samedi : sur rendez-vous',
};

const acts = async (app: TestApp) => {
  const { rows } = await sql<{
    via: string;
    actor_id: string | null;
    action: string;
    subject_id: string;
    details: string;
  }>`select via, actor_id, action, subject_id, details from audit_acts where action like 'users.%' order by seq`.execute(
    app.application.platform.db.read,
  );
  return rows.map(({ action, actor_id, details }) => [action, actor_id, JSON.parse(details)]);
};

test('one changes what one tells of oneself, and colleagues see the names at once', async () => {
  const app = await startTestApp();
  const [karim, yann] = [await app.signIn('kbenali'), await app.signIn('ylegoff')];
  const socket = await yann.live();
  await socket.subscribe(peopleTopic);
  await karim.put(`${own}/profile`, { ...profile, firstName: ' Karim\u202E ', lastName: 'Ben  Ali' });
  const told = await socket.event(peopleTopic, personChanged);
  expect(told).toMatchObject({ id: 'u2', firstName: 'Karim', lastName: 'Ben Ali', nickname: 'Kim' });
  expect(JSON.stringify(told)).not.toContain('640');
  expect(await karim.get(own)).toMatchObject({ ...profile, lastName: 'Ben Ali', login: 'kbenali' });
  expect(await yann.get(own)).toMatchObject({ login: 'ylegoff', lastName: 'Le Goff' });
  const [, , details] = (await acts(app)).at(-1)!;
  expect(details).toEqual({ count: 6, fields: 'last_name, nickname, job_title, phone, mobile, signature' });
});

test('nobody becomes somebody else, nor nobody', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const change = async (edit: object) => {
    const { status, error } = await karim.request('PUT', `${own}/profile`, { ...profile, ...edit });
    return [status, error.code, error.fields[0]?.path];
  };
  expect(await change({ nickname: 'sophie' })).toEqual([422, 'users.nicknameTaken', '/nickname']);
  expect(await change({ firstName: 'MARCHAND', lastName: 'Sôphie' })).toEqual([
    422,
    'users.nameTaken',
    '/lastName',
  ]);
  expect(await change({ firstName: '\u200B' })).toEqual([422, 'users.nameUnreadable', '/firstName']);
  expect(await change({ firstName: '' })).toEqual([400, 'platform.invalid', '/firstName']);
  expect(await change({ mobile: 'javascript:' })).toEqual([400, 'platform.invalid', '/mobile']);
  expect(await change({ role: 'admin' })).toEqual([400, 'platform.invalid', expect.anything()]);
  expect((await karim.get(own)).nickname).toBe('Karim (SC)');
  expect((await app.stranger().request('PUT', `${own}/profile`, profile)).status).toBe(401);
  expect((await app.stranger().request('GET', own)).status).toBe(401);
});

test('the address asks for the password, and is nobody else’s, be it as a login', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const change = (email: string, typed = password) =>
    karim.request('PUT', `${own}/email`, { email, password: typed });
  const email = 'Karim@Vitrabelle.example';
  expect((await change(email, 'x')).error).toMatchObject({
    code: 'users.wrongPassword',
    fields: [{ path: '/password' }],
  });
  const taken = await change('S.Marchand@vitrabelle.example');
  expect([taken.error.code, taken.error.fields[0]!.path]).toEqual(['users.emailTaken', '/email']);
  expect((await change('no-address')).status).toBe(400);
  expect((await change(email)).status).toBe(204);
  expect((await karim.get(own)).email).toBe('karim@vitrabelle.example');
  await app.signIn('karim@vitrabelle.example');
  const old = await app
    .stranger()
    .request('POST', '/api/session', { login: 'k.benali@vitrabelle.example', password });
  expect(old.status).toBe(401);
});

test('another password ends the other sessions and their sockets at once, and nobody else’s', async () => {
  const app = await startTestApp();
  const [karim, elsewhere, yann] = [
    await app.signIn('kbenali'),
    await app.signIn('kbenali'),
    await app.signIn('ylegoff'),
  ];
  const [here, there] = [await karim.live(), await elsewhere.live()];
  const change = (typed: string, wanted: string) =>
    karim.request('PUT', `${own}/password`, { password: typed, next: wanted, ...ended });
  expect((await change('x', next)).error.code).toBe('users.wrongPassword');
  expect((await change(password, 'court')).error.fields[0]).toMatchObject({
    path: '/next',
    rule: 'minLength',
  });
  expect((await change(password, password)).error.code).toBe('users.samePassword');
  expect((await elsewhere.request('GET', '/api/session')).status).toBe(200);
  const changed = await change(password, next);
  expect([changed.status, changed.body]).toEqual([200, { ended: 1 }]);
  expect(await there.closed).toBe(4001);
  expect((await elsewhere.request('GET', '/api/session')).status).toBe(401);
  expect((await karim.request('GET', '/api/session')).status).toBe(200);
  expect((await yann.request('GET', '/api/session')).status).toBe(200);
  expect(await here.subscribe(peopleTopic)).toEqual([]);
  expect((await app.stranger().request('POST', '/api/session', { login: 'kbenali', password })).status).toBe(
    401,
  );
  // The same accents, as another keyboard types them.
  await app.signIn('kbenali', next.normalize('NFD'));
});

test('who only wants another password stays signed in elsewhere, and every choice is to be made', async () => {
  const app = await startTestApp();
  const [karim, elsewhere] = [await app.signIn('kbenali'), await app.signIn('kbenali')];
  const kept = { endsSessions: false, revokesTokens: false };
  expect(await karim.put(`${own}/password`, { password, next, ...kept })).toEqual({ ended: 0 });
  expect((await elsewhere.request('GET', '/api/session')).status).toBe(200);
  const mute = await karim.request('PUT', `${own}/password`, { password: next, next: password });
  expect(mute.status).toBe(400);
});

test('of two changes of the password at once, one stands', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const changes = await Promise.all(
    ['premiere-phrase', 'seconde-phrase'].map((wanted) =>
      karim.request('PUT', `${own}/password`, { password, next: wanted, ...ended }),
    ),
  );
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('one sees where one is signed in, and signs out elsewhere; never another', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const telephone = app.stranger();
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1';
  await telephone.request('POST', '/api/session', { login: 'kbenali', password }, { 'user-agent': agent });
  const yann = await app.signIn('ylegoff');
  const sessions: OwnSession[] = await karim.get(`${own}/sessions`);
  expect(sessions).toHaveLength(2);
  const other = sessions.find(({ isThis }) => !isThis)!;
  expect(other.device).toEqual({ kind: 'phone', browser: 'Safari', system: 'iOS' });
  expect(other.openedAt).toBe(app.clock.now());
  expect(JSON.stringify(sessions)).not.toContain('token');
  const socket = await telephone.live();

  const [yanns]: [OwnSession] = await yann.get(`${own}/sessions`);
  expect((await karim.request('DELETE', `${own}/sessions/${yanns.id}`)).status).toBe(404);
  expect((await yann.request('DELETE', `${own}/sessions/${other.id}`)).status).toBe(404);
  const mine = sessions.find(({ isThis }) => isThis)!;
  expect((await karim.request('DELETE', `${own}/sessions/${mine.id}`)).error.code).toBe('users.ownSession');
  expect((await karim.request('DELETE', `${own}/sessions/${other.id}`)).status).toBe(204);
  expect(await socket.closed).toBe(4001);
  expect((await telephone.request('GET', '/api/session')).status).toBe(401);
  expect((await karim.request('DELETE', `${own}/sessions/${other.id}`)).status).toBe(404);

  const others = [await app.signIn('kbenali'), await app.signIn('kbenali')];
  const sockets = await Promise.all(others.map((each) => each.live()));
  expect(await karim.delete(`${own}/sessions`)).toEqual({ ended: 2 });
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([4001, 4001]);
  expect(await karim.delete(`${own}/sessions`)).toEqual({ ended: 0 });
  expect((await yann.request('GET', '/api/session')).status).toBe(200);
});

test('a look is chosen for every machine of one person, and for nobody else', async () => {
  const app = await startTestApp();
  const [karim, elsewhere, sophie] = [
    await app.signIn('kbenali'),
    await app.signIn('kbenali'),
    await app.signIn('smarchand'),
  ];
  expect((await karim.get('/api/session')).user.theme).toBeNull();
  await karim.put(`${own}/theme`, { theme: 'dark' });
  expect((await elsewhere.get('/api/session')).user.theme).toBe('dark');
  expect((await sophie.get('/api/session')).user.theme).toBeNull();
  expect((await karim.request('PUT', `${own}/theme`, { theme: 'pink' })).status).toBe(400);
});

test('the journal tells who signed in, who could not, and what was changed, without a secret', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const refuse = (login: string) => app.stranger().request('POST', '/api/session', { login, password: 'x' });
  await Promise.all([refuse('kbenali'), refuse('kbenali'), refuse('nobody')]);
  await vi.waitFor(
    async () => expect((await acts(app)).map(([action]) => action)).toContain('users.signInFailed'),
    {
      timeout: 5_000,
    },
  );
  const { secret, codes } = await enrol(app, karim);
  const { finish } = await passwordRight(app, 'kbenali');
  await finish('000000');
  await finish(codes[0]!);
  await karim.put(`${own}/email`, { email: 'k@vitrabelle.example', password });
  await karim.put(`${own}/password`, { password, next, ...ended });
  const proof = { password: next, code: codeOf(app, secret) };
  await karim.post(`${own}/two-factor/recovery-codes`, proof);
  app.clock.advance(60_000);
  await karim.post(`${own}/two-factor/end`, { ...proof, code: codeOf(app, secret) });
  const written = await acts(app);
  expect(written).toEqual([
    ['users.signedIn', 'u2', {}],
    ['users.signInFailed', null, { count: 2 }],
    ['users.twoFactorEnabled', 'u2', {}],
    ['users.codeRefused', null, {}],
    ['users.recoveryCodeUsed', 'u2', { left: 9 }],
    ['users.signedIn', 'u2', {}],
    ['users.emailChanged', 'u2', {}],
    ['users.passwordChanged', 'u2', { ended: 1 }],
    ['users.recoveryCodesRenewed', 'u2', {}],
    ['users.twoFactorDisabled', 'u2', {}],
  ]);
});
