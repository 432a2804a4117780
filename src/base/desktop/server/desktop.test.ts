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

const founder = {
  companyName: 'Menuiserie Durand',
  firstName: 'Anne',
  lastName: 'Durand',
  email: 'anne@durand.example',
  login: 'anne',
  password: 'une phrase assez longue',
};

const arrangement = (widgets: PlacedWidget[] | null, declined: string[] = []) => ({ widgets, declined });

test('what one arranges is found again after signing in elsewhere, and nobody else’s desktop moves', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const hers = await sophie.get<Desktop>('/api/desktop');
  const widgets = [widget('chat.miaou', { x: 8, w: 4 }), widget('notes.list', { y: 3 })];
  const { version } = await karim.get<Desktop>('/api/desktop');
  expect(await karim.put('/api/desktop', arrangement(widgets))).toEqual({
    ...arrangement(widgets),
    version: version + 1,
  });
  await karim.put('/api/desktop', arrangement([widgets[1]!], ['chat.miaou']));
  const elsewhere = await app.signIn('kbenali');
  expect(await elsewhere.get<Desktop>('/api/desktop')).toEqual({
    ...arrangement([widgets[1]!], ['chat.miaou']),
    version: version + 2,
  });
  expect(await sophie.get<Desktop>('/api/desktop')).toEqual(hers);
});

test('who has arranged nothing has the initial layout, and gets it back when they ask', async () => {
  const app = await startTestApp({ base: 'empty' });
  const anne = app.stranger();
  await anne.post('/api/setup', founder);
  expect(await anne.get('/api/desktop')).toEqual({ ...arrangement(null), version: 0 });
  await anne.put('/api/desktop', arrangement([widget('chat.miaou')]));
  expect(await anne.put('/api/desktop', arrangement(null))).toEqual({ ...arrangement(null), version: 2 });
  expect(await anne.get('/api/desktop')).toEqual({ ...arrangement(null), version: 2 });
});

test('the other windows of the person hear of it, and nobody else', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const [window, hers] = [await karim.live(), await sophie.live()];
  expect(await window.subscribe('desktop/person/u2')).toEqual([]);
  expect(await hers.subscribe('desktop/person/u2', 'desktop/person/u1')).toEqual(['desktop/person/u2']);
  const stored = await karim.put('/api/desktop', arrangement([widget('chat.miaou')]));
  expect(await window.event('desktop/person/u2', 'desktop.arranged')).toEqual(stored);
  // Hers comes after his: had she heard of his, it would be there.
  await sophie.put('/api/desktop', arrangement([]));
  await hers.event('desktop/person/u1', 'desktop.arranged');
  expect(JSON.stringify(hers.frames)).not.toContain('chat.miaou');
});

test('the demonstration places the widgets of the host and of the extensions it installs, for everybody', async () => {
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
    const { widgets } = await client.get<Desktop>('/api/desktop');
    expect(widgets).toContainEqual({ id: 'notes.list', x: 3, y: 0, w: 6, h: 5 });
    expect(widgets!.map(({ id }) => id)).toContain('desktop.to-do');
  }
});

describe('refusals', () => {
  test('a stranger neither reads nor writes', async () => {
    const app = await startTestApp({ extensions: [] });
    const stranger = app.stranger();
    expect((await stranger.request('GET', '/api/desktop')).status).toBe(401);
    expect((await stranger.request('PUT', '/api/desktop', arrangement([]))).status).toBe(401);
    expect((await stranger.request('GET', '/api/desktop/opened-contacts')).status).toBe(401);
    expect((await stranger.request('PUT', '/api/desktop/opened-contacts/c1')).status).toBe(401);
    expect(
      (await stranger.request('GET', '/api/desktop/closed-days?from=2026-12-01&to=2026-12-31')).status,
    ).toBe(401);
  });

  test('a refused desktop says where, and the one before stays', async () => {
    const app = await startTestApp({ extensions: [] });
    const karim = await app.signIn('kbenali');
    const before = await karim.put('/api/desktop', arrangement([widget('chat.miaou')]));
    const many = Array.from({ length: 41 }, (_, index) => widget(`notes.n${index}`));
    const cases: [body: unknown, status: number, code: string, path: string][] = [
      [
        { widgets: [widget('a.a'), widget('a.a')], declined: [] },
        422,
        'desktop.duplicateWidget',
        '/widgets/1/id',
      ],
      [
        { widgets: [widget('a.a', { x: 9, w: 4 })], declined: [] },
        422,
        'desktop.outsideGrid',
        '/widgets/0/w',
      ],
      [{ widgets: many, declined: [] }, 400, 'platform.invalid', '/widgets'],
      [{ widgets: [widget('a.a', { x: -1 })], declined: [] }, 400, 'platform.invalid', '/widgets/0/x'],
      [{ widgets: [widget('a.a', { w: 0 })], declined: [] }, 400, 'platform.invalid', '/widgets/0/w'],
      [{ widgets: [widget('a.a', { h: 1.5 })], declined: [] }, 400, 'platform.invalid', '/widgets/0/h'],
      [{ widgets: [widget('A cat')], declined: [] }, 400, 'platform.invalid', '/widgets/0/id'],
      [{ widgets: [{ id: 'a.a', x: 0, y: 0, w: 1 }], declined: [] }, 400, 'platform.invalid', '/widgets/0/h'],
      [
        { widgets: [{ ...widget('a.a'), colour: 'red' }], declined: [] },
        400,
        'platform.invalid',
        '/widgets/0/colour',
      ],
      [{ widgets: 'chat.miaou', declined: [] }, 400, 'platform.invalid', '/widgets'],
      [{ ...arrangement([]), userId: 'u1' }, 400, 'platform.invalid', '/userId'],
      [{ declined: [] }, 400, 'platform.invalid', '/widgets'],
      [{ widgets: [] }, 400, 'platform.invalid', '/declined'],
      [arrangement([], ['a.a', 'a.a']), 400, 'platform.invalid', '/declined'],
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
