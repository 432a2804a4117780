import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test('health and the description of the interface are there for everybody', async () => {
  const app = await startTestApp({ base: 'empty' });
  const stranger = app.stranger();
  const health = await stranger.get('/api/health');
  expect(health).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    engine: app.application.platform.db.engine,
  });
  const openapi = await stranger.get('/api/openapi.json');
  expect(Object.keys(openapi.paths)).toContain('/api/session');
  expect(openapi.info.title).toBe('Miaou');
  expect(await stranger.get('/api/docs')).toContain('/api/session');
});

test('malformed, wrong, unknown, too large and foreign requests are refused with a code', async () => {
  const app = await startTestApp();
  const someone = await app.signIn('kbenali');
  const malformed = await someone.request('POST', '/api/session', '{"login": ');
  expect([malformed.status, malformed.error.code]).toEqual([400, 'platform.malformedJson']);

  const unknownField = await someone.request('POST', '/api/session', {
    login: 'a',
    password: 'b',
    admin: true,
  });
  expect(unknownField.status).toBe(400);
  expect(unknownField.error).toMatchObject({
    code: 'platform.invalid',
    fields: [{ path: '/admin', rule: 'additionalProperties' }],
  });

  const wrongShape = await someone.request('POST', '/api/session', { login: 7 });
  expect(wrongShape.error.fields).toEqual(
    expect.arrayContaining([
      { path: '/login', rule: 'type', params: { type: 'string' } },
      { path: '/password', rule: 'required', params: {} },
    ]),
  );

  const tooLong = await someone.request('POST', '/api/session', { login: 'x'.repeat(201), password: 'b' });
  expect(tooLong.error.fields[0]).toEqual({ path: '/login', rule: 'maxLength', params: { limit: 200 } });

  const tooLarge = await someone.request('POST', '/api/session', { login: 'x'.repeat(2_000_000) });
  expect([tooLarge.status, tooLarge.error.code]).toEqual([413, 'platform.tooLarge']);

  const text = await someone.request('POST', '/api/session', 'login=a', { 'content-type': 'text/csv' });
  expect([text.status, text.error.code]).toEqual([415, 'platform.unsupportedMedia']);

  const nowhere = await someone.request('GET', '/api/nowhere');
  expect([nowhere.status, nowhere.error.code]).toEqual([404, 'platform.notFound']);

  const badAddress = await someone.request('GET', '/api/contacts/%E0%A4%A');
  expect(badAddress.status).toBe(404);

  const crossSite = await someone.request('DELETE', '/api/session', undefined, {
    origin: 'https://elsewhere.example',
  });
  expect([crossSite.status, crossSite.error.code]).toEqual([403, 'platform.originRefused']);
  expect((await someone.request('GET', '/api/session')).status).toBe(200);
});

test('headers keep other sites, sniffing and inline scripts out', async () => {
  const app = await startTestApp({ base: 'empty' });
  const { headers } = await app.stranger().request('GET', '/api/health');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('one person alone is slowed down past the pace, and told when to come back', async () => {
  const app = await startTestApp({ config: { requestsPerMinute: 20 } });
  const hasty = await app.signIn('kbenali');
  const other = await app.signIn('ylegoff');
  const answers = [];
  for (let count = 0; count < 30; count++) answers.push(await hasty.request('GET', '/api/session'));
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.error.code).toBe('platform.tooManyRequests');
  expect(refused?.error.data['seconds']).toBeGreaterThan(0);
  expect((await other.request('GET', '/api/session')).status).toBe(200);
});

test('no spelling of an address goes round the guard', async () => {
  const app = await startTestApp();
  for (const path of [
    '/%61pi/contacts',
    '//api/contacts',
    '/api/./contacts',
    '/API/contacts',
    '/api/contacts/',
  ]) {
    const answer = await app.stranger().request('GET', path);
    // Whatever is no address of the interface is a page, which holds nothing private, or not there.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    expect([path, isPage || answer.status >= 400]).toEqual([path, true]);
    expect(JSON.stringify(answer.body)).not.toContain('Fournier');
  }
});
