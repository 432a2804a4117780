import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { JokerButton, Jokers } from '../contract/jokers.ts';

const button = (id: string, change: Partial<JokerButton> = {}): JokerButton => ({
  id,
  label: null,
  icon: 'star',
  color: 'blue',
  command: 'CONTACTS',
  ...change,
});

test('the demonstration gives the company a row, and some people their own', async () => {
  const app = await startTestApp();
  const commands = async (login: string) => {
    const { own, defaults } = await (await app.signIn(login)).get<Jokers>('/api/jokers');
    return (own.buttons ?? defaults.buttons)!.map(({ command }) => command);
  };
  expect(await commands('tnguyen')).toEqual(['MIAOU', 'PLANDECOM', 'EXECUTION', 'CONTACTS', 'COMMANDES']);
  expect(await commands('smarchand')).toContain('UTILISATEURS');
});

test('one’s own row is found again elsewhere, given up for the company’s, and nobody else’s moves', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const thomas = await app.signIn('tnguyen');
  const before = await thomas.get<Jokers>('/api/jokers');
  const buttons = [button('b2', { label: '  Mes clients  ' }), button('b1')];
  const { version } = (await karim.get<Jokers>('/api/jokers')).own;
  const kept = { buttons: [{ ...buttons[0]!, label: 'Mes clients' }, buttons[1]!], version: version + 1 };
  expect(await karim.put('/api/jokers', { buttons })).toEqual(kept);
  expect((await (await app.signIn('kbenali')).get<Jokers>('/api/jokers')).own).toEqual(kept);
  expect(await thomas.get('/api/jokers')).toEqual(before);
  await karim.put('/api/jokers', { buttons: null });
  const { own, defaults } = await karim.get<Jokers>('/api/jokers');
  expect(own.buttons).toBeNull();
  expect(defaults).toEqual(before.defaults);
});

test('the company’s row is an administrator’s to change, and the journal says so', async () => {
  const app = await startTestApp({ extensions: [] });
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const before = await karim.get<Jokers>('/api/jokers');
  const row = { buttons: [button('b1')] };
  expect((await karim.request('PUT', '/api/jokers/defaults', row)).status).toBe(403);
  expect(await karim.get('/api/jokers')).toEqual(before);
  const kept = await sophie.put('/api/jokers/defaults', row);
  expect((await karim.get<Jokers>('/api/jokers')).defaults).toEqual(kept);
  const acts = await app.application.platform.db.read
    .selectFrom('audit_acts' as never)
    .selectAll()
    .execute();
  expect(acts).toContainEqual(
    expect.objectContaining({ action: 'jokers.defaultsChanged', actor_id: 'u1', details: '{"count":1}' }),
  );
});

test('windows hear of their person’s row and of the company’s, and of nobody else’s', async () => {
  const app = await startTestApp({ extensions: [] });
  const [sophie, karim] = [await app.signIn('smarchand'), await app.signIn('kbenali')];
  const window = await karim.live();
  expect(await window.subscribe('jokers/person/u2', 'jokers/defaults', 'jokers/person/u1')).toEqual([
    'jokers/person/u1',
  ]);
  await sophie.put('/api/jokers', { buttons: [button('secret')] });
  const kept = await karim.put('/api/jokers', { buttons: [button('b1')] });
  expect(await window.event('jokers/person/u2', 'jokers.ownChanged')).toEqual(kept);
  const defaults = await sophie.put('/api/jokers/defaults', { buttons: null });
  expect(await window.event('jokers/defaults', 'jokers.defaultsChanged')).toEqual(defaults);
  expect(JSON.stringify(window.frames)).not.toContain('secret');
});

test('a refused row says where, and the one before stays; a stranger has none', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const before = await karim.get('/api/jokers');
  const many = Array.from({ length: 25 }, (_, index) => button(`b${index}`));
  const cases: [body: unknown, status: number, path: string][] = [
    [{ buttons: [button('a'), button('a')] }, 422, '/buttons/1/id'],
    [{ buttons: many }, 400, '/buttons'],
    [{ buttons: [button('a', { label: '   ' })] }, 400, '/buttons/0/label'],
    [{ buttons: [button('a', { label: 'x'.repeat(41) })] }, 400, '/buttons/0/label'],
    [{ buttons: [button('a', { label: 'a\u0000b' })] }, 400, '/buttons/0/label'],
    [{ buttons: [button('a', { command: 'javascript:alert(1)' })] }, 400, '/buttons/0/command'],
    [{ buttons: [button('a', { icon: '../x' })] }, 400, '/buttons/0/icon'],
    [{ buttons: [{ ...button('a'), color: 'url(x)' }] }, 400, '/buttons/0/color'],
    [{ buttons: [{ ...button('a'), path: 'https://evil.example' }] }, 400, '/buttons/0/path'],
    [{}, 400, '/buttons'],
  ];
  for (const [body, status, path] of cases) {
    const answer = await karim.request('PUT', '/api/jokers', body);
    expect(answer.status, JSON.stringify(body).slice(0, 80)).toBe(status);
    expect(answer.error.fields.map((field) => field.path).join(' ')).toContain(path);
  }
  expect(await karim.get('/api/jokers')).toEqual(before);
  const stranger = app.stranger();
  for (const [method, path] of [
    ['GET', '/api/jokers'],
    ['PUT', '/api/jokers'],
    ['PUT', '/api/jokers/defaults'],
  ] as const) {
    const body = method === 'PUT' ? { buttons: null } : undefined;
    expect((await stranger.request(method, path, body)).status).toBe(401);
  }
});
