import { expect, test } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import { hashPassword, setPassword } from '../../users/server/public.ts';
import type { NewToken, ScopeChoice, Token } from '../contract/tokens.ts';

const soon = '2026-12-23';

async function tokenOf(app: TestApp, login: string, scopes: string[], expiresOn = soon): Promise<NewToken> {
  const client = await app.signIn(login);
  return client.post('/api/tokens', { name: 'Till', scopes, expiresOn });
}

/** A row of the table of people, changed behind everybody's back. */
const change = (app: TestApp, id: string, columns: object) =>
  app.application.platform.db.transaction((tx) =>
    tx.updateTable('users_users').set(columns).where('id', '=', id).execute(),
  );

/** A program that shows a token, and no cookie. */
const asProgram = (app: TestApp, secret: string) => (method: string, path: string, body?: unknown) =>
  app.stranger().request(method, path, body, { authorization: `Bearer ${secret}` });

test('a token does what its scopes say, as its person, and nothing else', async () => {
  const app = await startTestApp();
  const { token, secret } = await tokenOf(app, 'smarchand', ['orders:read']);
  expect(token).toMatchObject({ userId: 'u1', state: 'active', lastUsedAt: null, hint: secret.slice(-4) });
  const ask = asProgram(app, secret);
  expect((await ask('GET', '/api/orders')).status).toBe(200);
  const refused = await ask('GET', '/api/contacts');
  expect(refused).toMatchObject({ status: 403, error: { code: 'platform.scopeMissing' } });
  expect(refused.error.data).toEqual({ scope: 'contacts:read' });
  expect((await ask('POST', '/api/orders', {})).error.code).toBe('platform.scopeMissing');
  const [listed] = await (await app.signIn('smarchand')).get<Token[]>('/api/tokens');
  expect(listed?.lastUsedAt).toBe(app.clock.now());
});

test('what only a person does is refused to every token, whatever its scopes', async () => {
  const app = await startTestApp();
  const admin = await app.signIn('smarchand');
  const choices = await admin.get<ScopeChoice[]>('/api/tokens/scopes');
  const scopes = choices.flatMap(({ module }) => [`${module}:read`, `${module}:write`]);
  // Each in words that a person reads; an extension by its own name.
  const words = choices.flatMap(({ labelKey }) => /^api:scopes\.(.+)$/.exec(labelKey)?.[1] ?? []);
  expect(Object.keys(fr.scopes)).toEqual(expect.arrayContaining(words));
  expect(Object.keys(en.scopes)).toEqual(expect.arrayContaining(words));
  expect(scopes).not.toContain('tokens:read');
  expect(scopes).not.toContain('webhooks:write');
  const { secret } = await admin.post<NewToken>('/api/tokens', { name: 'All', scopes, expiresOn: soon });
  const ask = asProgram(app, secret);
  for (const [method, path] of [
    ['GET', '/api/tokens'],
    ['GET', '/api/tokens/all'],
    ['GET', '/api/webhooks'],
    ['GET', '/api/session'],
    ['DELETE', '/api/session'],
  ] as const) {
    expect(await ask(method, path), path).toMatchObject({
      status: 403,
      error: { code: 'platform.scopeMissing' },
    });
  }
  // Nor can one be asked for what is not offered.
  const wanted = { name: 'More', scopes: ['tokens:write'], expiresOn: soon };
  expect((await admin.request('POST', '/api/tokens', wanted)).error.code).toBe('api.scopeUnknown');
});

test('a revoked, expired, unknown or mistyped token is refused by its own code; the first request was let in', async () => {
  const app = await startTestApp();
  const revoked = await tokenOf(app, 'smarchand', ['orders:read']);
  const other = await tokenOf(app, 'smarchand', ['orders:read'], '2026-11-23');
  const codeOf = async (secret: string) => {
    const { status, error } = await asProgram(app, secret)('GET', '/api/orders');
    return status === 200 ? 'in' : `${status} ${error.code}`;
  };
  expect(await codeOf(revoked.secret)).toBe('in');
  await (await app.signIn('smarchand')).delete(`/api/tokens/${revoked.token.id}`);
  expect(await codeOf(revoked.secret)).toBe('401 api.tokenRevoked');
  expect(await codeOf(other.secret)).toBe('in');
  app.clock.set('2026-11-24T00:00:00.000Z');
  expect(await codeOf(other.secret)).toBe('401 api.tokenExpired');
  expect(await codeOf(`${other.secret.slice(0, -1)}!`)).toBe('401 api.tokenMalformed');
  expect(await codeOf('something-else')).toBe('401 api.tokenMalformed');
});

test('the token of a person who is deactivated is refused, and good again when they come back', async () => {
  const app = await startTestApp();
  await change(app, 'u2', { role: 'manager' });
  const { secret } = await tokenOf(app, 'kbenali', ['orders:read']);
  const ask = asProgram(app, secret);
  expect((await ask('GET', '/api/orders')).status).toBe(200);
  await change(app, 'u2', { deactivated_at: app.clock.now() });
  expect(await ask('GET', '/api/orders')).toMatchObject({ status: 401, error: { code: 'api.personAway' } });
  await change(app, 'u2', { deactivated_at: null });
  expect((await ask('GET', '/api/orders')).status).toBe(200);
});

// Could pass wrongly if the tokens were never good, or if it took those of others: both are asked before and after.
test.each(['a link', 'the command line'])(
  'a password that is chosen anew by %s ends the tokens made until then, and not those of others',
  async (way) => {
    const app = await startTestApp();
    await change(app, 'u2', { role: 'manager' });
    const { secret } = await tokenOf(app, 'kbenali', ['orders:read']);
    const others = asProgram(app, (await tokenOf(app, 'smarchand', ['orders:read'])).secret);
    expect((await asProgram(app, secret)('GET', '/api/orders')).status).toBe(200);
    const password = 'une autre phrase';
    if (way === 'a link') {
      const sophie = await app.signIn('smarchand');
      const { token } = await sophie.post('/api/users/accounts/u2/reset-link', { byMail: false });
      expect((await asProgram(app, secret)('GET', '/api/orders')).status).toBe(200);
      await app.stranger().post('/api/users/links/redeem', { token, password });
    } else {
      const { db, clock, newId, live } = app.application.platform;
      await setPassword({ db, clock, newId, live, via: 'command' }, 'u2', await hashPassword(password));
    }
    const refused = await asProgram(app, secret)('GET', '/api/orders');
    expect(refused).toMatchObject({ status: 401, error: { code: 'api.tokenRevoked' } });
    expect((await others('GET', '/api/orders')).status).toBe(200);
    const revokedAt = app.clock.now();
    app.clock.advance(1000);
    const karim = await app.signIn('kbenali', password);
    expect(await karim.get<Token[]>('/api/tokens')).toMatchObject([{ state: 'revoked', revokedAt }]);
    const next = await karim.post<NewToken>('/api/tokens', {
      ...{ name: 'Till', scopes: ['orders:read'], expiresOn: soon },
    });
    expect((await asProgram(app, next.secret)('GET', '/api/orders')).status).toBe(200);
  },
);

test('who changes their password keeps their tokens, unless they have them revoked', async () => {
  const app = await startTestApp();
  const { secret } = await tokenOf(app, 'smarchand', ['orders:read']);
  const ask = asProgram(app, secret);
  const sophie = await app.signIn('smarchand');
  const [first, second] = ['miaou-demo', 'une autre phrase'];
  const choose = (password: string, next: string, revokesTokens: boolean) =>
    sophie.put('/api/users/own/password', { password, next, endsSessions: true, revokesTokens });
  await choose(first, second, false);
  expect((await ask('GET', '/api/orders')).status).toBe(200);
  await choose(second, first, true);
  expect((await ask('GET', '/api/orders')).error.code).toBe('api.tokenRevoked');
  // The screen that made the choice goes on.
  expect((await sophie.request('GET', '/api/session')).status).toBe(200);
});

test('tokens that a new password ended leave room for others', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const make = () =>
    sophie.request('POST', '/api/tokens', { name: 'Till', scopes: ['orders:read'], expiresOn: soon });
  for (let made = 0; made < 50; made++) expect((await make()).status).toBe(200);
  expect((await make()).error.code).toBe('api.tooManyTokens');
  await sophie.put('/api/users/own/password', {
    ...{ password: 'miaou-demo', next: 'une autre phrase', endsSessions: true, revokesTokens: true },
  });
  app.clock.advance(1000);
  expect((await make()).status).toBe(200);
});

test('the role counts as it is now, not as it was when the token was made', async () => {
  const app = await startTestApp();
  const { secret } = await tokenOf(app, 'smarchand', ['mail-accounts:read']);
  const ask = asProgram(app, secret);
  expect((await ask('GET', '/api/mail-accounts')).status).toBe(200);
  await change(app, 'u1', { role: 'manager' });
  expect(await ask('GET', '/api/mail-accounts')).toMatchObject({
    status: 403,
    error: { code: 'platform.forbidden' },
  });
});

test('beside a token no cookie counts: neither its rights, nor in place of a token that is not good', async () => {
  const app = await startTestApp();
  const { token, secret } = await tokenOf(app, 'smarchand', ['orders:read']);
  const admin = await app.signIn('smarchand');
  const bearer = { authorization: `Bearer ${secret}` };
  expect((await admin.request('GET', '/api/contacts', undefined, bearer)).error.code).toBe(
    'platform.scopeMissing',
  );
  await admin.delete(`/api/tokens/${token.id}`);
  expect((await admin.request('GET', '/api/orders', undefined, bearer)).status).toBe(401);
  // What a proxy adds for itself is not a token.
  const basic = { authorization: 'Basic dTpw' };
  expect((await admin.request('GET', '/api/orders', undefined, basic)).status).toBe(200);
});

test('one sees and revokes one’s own; an administrator all; a user none', async () => {
  const app = await startTestApp();
  await change(app, 'u2', { role: 'manager' });
  const admin = await app.signIn('smarchand');
  const manager = await app.signIn('kbenali');
  const mine = await tokenOf(app, 'smarchand', ['orders:read']);
  const theirs = await tokenOf(app, 'kbenali', ['orders:read']);
  expect((await manager.get<Token[]>('/api/tokens')).map(({ id }) => id)).toEqual([theirs.token.id]);
  expect((await manager.request('GET', '/api/tokens/all')).status).toBe(403);
  expect((await manager.request('DELETE', `/api/tokens/${mine.token.id}`)).error.code).toBe(
    'api.tokenNotFound',
  );
  const all = await admin.get<Token[]>('/api/tokens/all');
  expect(all.map(({ id }) => id).toSorted()).toEqual([mine.token.id, theirs.token.id].toSorted());
  expect(JSON.stringify(all)).not.toContain(theirs.secret);
  await admin.delete(`/api/tokens/${theirs.token.id}`);
  expect((await asProgram(app, theirs.secret)('GET', '/api/orders')).status).toBe(401);
  const user = await app.signIn('ylegoff');
  expect((await user.request('GET', '/api/tokens')).status).toBe(403);
});

test('the table holds no token; a life must end, ahead and not too far', async () => {
  const app = await startTestApp();
  const { secret } = await tokenOf(app, 'smarchand', ['orders:read']);
  const rows = await app.application.platform.db.read.selectFrom('api_tokens').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(secret);
  const admin = await app.signIn('smarchand');
  const codeOf = async (expiresOn: string) =>
    (await admin.request('POST', '/api/tokens', { name: 'x', scopes: ['orders:read'], expiresOn })).error
      .code;
  expect(await codeOf('2026-11-22')).toBe('api.expiryPast');
  expect(await codeOf('2026-99-99')).toBe('api.expiryPast');
  expect(await codeOf('2029-01-01')).toBe('api.expiryTooFar');
});

test('the document says for every operation who may ask it', async () => {
  const app = await startTestApp();
  const document = await app.stranger().get('/api/openapi.json');
  expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'token']);
  expect(document.paths['/api/orders'].get.security).toEqual([{ session: [] }, { token: ['orders:read'] }]);
  expect(document.paths['/api/tokens'].post.security).toEqual([{ session: [] }]);
  expect(document.paths['/api/health'].get.security).toEqual([]);
  const page = await app.stranger().request<string>('GET', '/api/docs');
  expect(page.body).toContain('orders:read');
});

test('a socket is never opened by a token', async () => {
  const app = await startTestApp();
  const { secret } = await tokenOf(app, 'smarchand', ['orders:read']);
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/api/live`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  const status = await new Promise<number | undefined>((resolve) => {
    socket.on('error', () => resolve(undefined));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(101));
  });
  expect(status).toBe(401);
  socket.terminate();
});
