import { describe, expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { Desktop, PlacedWidget } from '../contract/desktop.ts';

const widget = (id: string, place: Partial<PlacedWidget> = {}): PlacedWidget => ({
  id,
  x: 0,
  y: 0,
  w: 4,
  h: 3,
  ...place,
});

test('what one arranges is found again after signing in elsewhere, and nobody else’s desktop moves', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const widgets = [widget('chat.miaou', { x: 8, w: 4 }), widget('notes.list', { y: 3 })];
  expect(await karim.put('/api/desktop', { widgets })).toEqual({ widgets });
  await karim.put('/api/desktop', { widgets: [widgets[1]] });
  const elsewhere = await app.signIn('kbenali');
  expect(await elsewhere.get<Desktop>('/api/desktop')).toEqual({ widgets: [widgets[1]] });
  expect(await sophie.get<Desktop>('/api/desktop')).toEqual({ widgets: [] });
});

test('the demonstration places the widgets of the extensions it installs, for everybody', async () => {
  const described = {
    id: 'notes.list',
    labelKey: 'notes:list',
    size: { w: 6, h: 5 },
    minSize: { w: 2, h: 2 },
  };
  const app = await startTestApp({
    extensions: [
      {
        id: 'notes',
        migrations: [],
        manifest: {
          id: 'notes',
          kind: 'extension',
          nameKey: 'notes:name',
          descriptionKey: 'notes:description',
          versions: [{ version: '1.0.0', date: '2026-11-23', noteKey: 'notes:first' }],
          menu: [],
          commands: [],
          widgets: [described],
          permissions: [],
        },
      },
    ],
  });
  for (const login of ['smarchand', 'tnguyen']) {
    const client = await app.signIn(login);
    expect(await client.get('/api/desktop')).toEqual({
      widgets: [{ id: 'notes.list', x: 0, y: 0, w: 6, h: 5 }],
    });
  }
});

describe('refusals', () => {
  test('a stranger neither reads nor writes', async () => {
    const app = await startTestApp({ extensions: [] });
    const stranger = app.stranger();
    expect((await stranger.request('GET', '/api/desktop')).status).toBe(401);
    expect((await stranger.request('PUT', '/api/desktop', { widgets: [] })).status).toBe(401);
  });

  test('a refused desktop says where, and the one before stays', async () => {
    const app = await startTestApp({ extensions: [] });
    const karim = await app.signIn('kbenali');
    const before = { widgets: [widget('chat.miaou')] };
    await karim.put('/api/desktop', before);
    const many = Array.from({ length: 41 }, (_, index) => widget(`notes.n${index}`));
    const cases: [body: unknown, status: number, code: string, path: string][] = [
      [{ widgets: [widget('a.a'), widget('a.a')] }, 422, 'desktop.duplicateWidget', '/widgets/1/id'],
      [{ widgets: [widget('a.a', { x: 9, w: 4 })] }, 422, 'desktop.outsideGrid', '/widgets/0/w'],
      [{ widgets: many }, 400, 'platform.invalid', '/widgets'],
      [{ widgets: [widget('a.a', { x: -1 })] }, 400, 'platform.invalid', '/widgets/0/x'],
      [{ widgets: [widget('a.a', { w: 0 })] }, 400, 'platform.invalid', '/widgets/0/w'],
      [{ widgets: [widget('a.a', { h: 1.5 })] }, 400, 'platform.invalid', '/widgets/0/h'],
      [{ widgets: [widget('A cat')] }, 400, 'platform.invalid', '/widgets/0/id'],
      [{ widgets: [{ id: 'a.a', x: 0, y: 0, w: 1 }] }, 400, 'platform.invalid', '/widgets/0/h'],
      [{ widgets: [{ ...widget('a.a'), colour: 'red' }] }, 400, 'platform.invalid', '/widgets/0/colour'],
      [{ widgets: 'chat.miaou' }, 400, 'platform.invalid', '/widgets'],
      [{ widgets: [], userId: 'u1' }, 400, 'platform.invalid', '/userId'],
      [{}, 400, 'platform.invalid', '/widgets'],
    ];
    for (const [body, status, code, path] of cases) {
      const answer = await karim.request('PUT', '/api/desktop', body);
      expect([answer.status, answer.error.code], JSON.stringify(body).slice(0, 80)).toEqual([status, code]);
      expect(answer.error.fields.map((field) => field.path)).toContain(path);
    }
    expect((await karim.request('PUT', '/api/desktop', '{"widgets":[')).error.code).toBe(
      'platform.malformedJson',
    );
    expect(await karim.get('/api/desktop')).toEqual(before);
  });
});
