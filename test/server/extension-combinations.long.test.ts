import { expect, test } from 'vitest';
import { extensionModules } from '../../src/app/server-modules.ts';
import { startTestApp } from '../support/start-test-app.ts';

const combinations = [[], ...extensionModules.map((module) => [module]), [...extensionModules]];

test.each(
  combinations.map((modules) => [modules.map(({ id }) => id).join(' and ') || 'nothing', modules] as const),
)('with %s beside the base, it starts, fills the demonstration and answers', async (_name, modules) => {
  const app = await startTestApp({ extensions: modules });
  const sophie = await app.signIn('smarchand');
  const known = modules.map(({ id }) => id).sort();
  expect([...(await sophie.get('/api/session')).extensions].sort()).toEqual(known);
  expect((await sophie.get('/api/contacts')).contacts.length).toBe(10);
  for (const { id } of extensionModules) {
    const { paths } = await sophie.get('/api/openapi.json');
    const described = Object.keys(paths).some((path) => path.startsWith(`/api/${id}/`));
    expect([id, described]).toEqual([id, known.includes(id)]);
  }
});

test('each extension alone can be installed on an empty base, taken away and brought back', async () => {
  const app = await startTestApp({ base: 'empty' });
  const admin = app.stranger();
  await admin.post('/api/setup', {
    companyName: 'Menuiserie Durand',
    firstName: 'Anne',
    lastName: 'Durand',
    email: 'anne@durand.example',
    login: 'anne',
    password: 'une phrase assez longue',
  });
  expect((await admin.get('/api/session')).extensions).toEqual([]);
  for (const { id } of extensionModules) {
    await admin.post(`/api/extensions/${id}/install`);
    expect((await admin.get('/api/session')).extensions).toEqual([id]);
    await admin.post(`/api/extensions/${id}/uninstall`);
    expect((await admin.get('/api/session')).extensions).toEqual([]);
  }
});
