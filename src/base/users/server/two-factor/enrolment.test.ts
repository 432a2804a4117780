import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTestApp } from '../../../../../test/support/start-test-app.ts';
import { codeOf, enrol, password, passwordRight } from '../../../../../test/support/two-factor.ts';

const own = '/api/users/own/two-factor';

test('enrolling asks for the password, then for a code; nothing is asked at sign-in before', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const wrong = await karim.request('POST', own, { password: 'x' });
  expect([wrong.status, wrong.error.code]).toEqual([422, 'users.wrongPassword']);
  expect((await karim.request('PUT', own, { code: '000000' })).error.code).toBe('users.notBegun');
  const { secret, address } = await karim.post(own, { password });
  expect(address).toBe(
    `otpauth://totp/Miaou%20%E2%80%93%20Vitrabelle%20Menuiseries:kbenali?issuer=Miaou%20%E2%80%93%20Vitrabelle%20Menuiseries&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
  expect((await karim.request('PUT', own, { code: codeOf(app, secret, 300) })).error.code).toBe(
    'users.wrongCode',
  );
  await app.signIn('kbenali');
  expect((await karim.get('/api/users/own')).twoFactor).toBeNull();
  const { codes } = await karim.put(own, { code: ` ${codeOf(app, secret).replace(/(...)/, '$1 ')}` });
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect((await karim.get('/api/users/own')).twoFactor).toEqual({ since: app.clock.now(), codesLeft: 10 });
  expect((await karim.request('POST', own, { password })).error.code).toBe('users.twoFactorOn');
  expect((await karim.request('PUT', own, { code: codeOf(app, secret) })).error.code).toBe('users.notBegun');
});

test('beginning anew makes the secret of before worthless', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const first = await karim.post(own, { password });
  const second = await karim.post(own, { password });
  const old = await karim.request('PUT', own, { code: codeOf(app, first.secret) });
  expect(old.error.code).toBe('users.wrongCode');
  await karim.put(own, { code: codeOf(app, second.secret) });
});

test('neither the secret nor a recovery code is in a table in clear', async () => {
  const app = await startTestApp();
  const { secret, codes } = await enrol(app, await app.signIn('kbenali'));
  const { read } = app.application.platform.db;
  const tables = ['users_two_factors', 'users_recovery_codes', 'users_users', 'audit_acts'];
  const rows = await Promise.all(tables.map((table) => sql`select * from ${sql.table(table)}`.execute(read)));
  const text = JSON.stringify(rows.map((each) => each.rows));
  expect(text).toContain('users.twoFactorEnabled');
  for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
    expect(text).not.toContain(hidden);
  }
});

test('new recovery codes take password and code, and end the old ones', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { secret, codes } = await enrol(app, karim);
  const renew = (proof: object) => karim.request<any>('POST', `${own}/recovery-codes`, proof);
  expect((await renew({ password: 'x', code: codeOf(app, secret) })).error.code).toBe('users.wrongPassword');
  expect((await renew({ password, code: '000000' })).error.code).toBe('users.wrongCode');
  const { codes: fresh } = (await renew({ password, code: codeOf(app, secret) })).body;
  expect(fresh).toHaveLength(10);
  expect((await (await passwordRight(app, 'kbenali')).finish(codes[3]!)).status).toBe(422);
  expect((await (await passwordRight(app, 'kbenali')).finish(fresh[3]!)).status).toBe(200);
});

test('turning it off takes password and code; then the password is enough', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { secret } = await enrol(app, karim);
  const end = (proof: object) => karim.request('POST', `${own}/end`, proof);
  expect((await end({ password: 'x', code: codeOf(app, secret) })).error.code).toBe('users.wrongPassword');
  expect((await end({ password, code: '000000' })).error.code).toBe('users.wrongCode');
  expect((await karim.get('/api/users/own')).twoFactor).not.toBeNull();
  expect((await end({ password, code: codeOf(app, secret) })).status).toBe(204);
  await app.signIn('kbenali');
  expect((await end({ password, code: codeOf(app, secret) })).error.code).toBe('users.noTwoFactor');
});

test('passwords and codes are not to be guessed from an open screen either', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { secret } = await enrol(app, karim);
  const end = (proof: object) => karim.request('POST', `${own}/end`, proof);
  for (let tries = 0; tries < 8; tries++) await end({ password, code: '000000' });
  expect((await end({ password, code: codeOf(app, secret) })).status).toBe(429);
  for (let tries = 0; tries < 8; tries++) await end({ password: 'x', code: '000000' });
  const told = await karim.request('PUT', '/api/users/own/password', {
    ...{ password, next: 'une-autre-phrase', endsSessions: true, revokesTokens: false },
  });
  expect(told.status).toBe(429);
  app.clock.advance(16 * 60_000);
  expect((await end({ password, code: codeOf(app, secret) })).status).toBe(204);
});

test('an administrator takes it off a colleague who is locked out; nobody else, and not off themselves', async () => {
  const app = await startTestApp();
  const [sophie, karim, yann] = [
    await app.signIn('smarchand'),
    await app.signIn('kbenali'),
    await app.signIn('ylegoff'),
  ];
  const { secret } = await enrol(app, karim);
  await enrol(app, sophie);
  const reset = (client: typeof sophie, id: string) =>
    client.request('DELETE', `/api/users/${id}/two-factor`);
  expect((await reset(yann, 'u2')).status).toBe(403);
  expect((await reset(karim, 'u2')).status).toBe(403);
  expect((await reset(app.stranger(), 'u2')).status).toBe(401);
  expect((await reset(sophie, 'u1')).error.code).toBe('users.ownTwoFactor');
  expect((await reset(sophie, 'nobody')).status).toBe(404);
  const hasTwoFactor = async () => {
    const { accounts } = await sophie.get('/api/users/accounts');
    return accounts.filter((account: any) => account.hasTwoFactor).map(({ id }: any) => id);
  };
  expect((await hasTwoFactor()).sort()).toEqual(['u1', 'u2']);
  const stolen = await passwordRight(app, 'kbenali');
  expect((await reset(sophie, 'u2')).status).toBe(204);
  expect((await stolen.finish(codeOf(app, secret))).status).toBe(401);
  await app.signIn('kbenali');
  expect(await hasTwoFactor()).toEqual(['u1']);
  expect((await reset(sophie, 'u2')).error.code).toBe('users.noTwoFactor');
});
