import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { Company } from '../contract/company.ts';
import { createCompany, storeById, theCompany } from './public.ts';

test('anybody signed in reads the company with its stores; a stranger does not', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const company = await karim.get<Company>('/api/company');
  expect(company).toMatchObject({
    name: 'Vitrabelle Menuiseries',
    shareCapitalCents: 2_000_000,
    timezone: 'Europe/Paris',
    holidayRegion: 'metropole',
  });
  expect(company.stores.map((store) => store.name)).toEqual([
    'Showroom de Clermont-Ferrand',
    'Showroom de Vichy',
  ]);
  const refused = await app.stranger().request('GET', '/api/company');
  expect([refused.status, refused.error.code]).toEqual([401, 'platform.signInRequired']);
  expect(JSON.stringify(refused.body)).not.toContain('Vitrabelle');
});

test('other owners read a store by its id, and null for one that is not', async () => {
  const { read } = (await startTestApp()).application.platform.db;
  expect((await storeById(read, 'pdv2'))?.phone).toBe('04 65 71 10 02');
  expect(await storeById(read, 'pdv9')).toBeNull();
});

test('a base has one company: the second is not written, nor are its stores', async () => {
  const { db } = (await startTestApp()).application.platform;
  const store = { id: 'other', name: 'Autre', address: null, phone: null, hours: null };
  const created = await db.transaction((tx) =>
    createCompany(tx, { name: 'Autre', stores: [store] }, '2026-11-23T10:00:00.000Z'),
  );
  expect(created).toBe(false);
  expect((await theCompany(db.read)).name).toBe('Vitrabelle Menuiseries');
  expect(await storeById(db.read, 'other')).toBeNull();
});

test('before the first start has been finished there is no company to read', async () => {
  const { read } = (await startTestApp({ base: 'empty' })).application.platform.db;
  await expect(theCompany(read)).rejects.toMatchObject({ code: 'company.missing', status: 404 });
});

const calendar = {
  timezone: 'Indian/Reunion',
  holidayRegion: 'reunion',
  openWeekdays: [6, 2, 3, 4, 5],
  closures: [
    { firstOn: '2027-08-02', lastOn: '2027-08-20', name: ' Congés \n d’été ' },
    { firstOn: '2026-12-24', lastOn: '2027-01-03', name: 'Fêtes' },
    { firstOn: '2026-12-31', lastOn: '2026-12-31', name: 'Inventaire' },
  ],
};

test('an administrator says when the company works; closures may overlap, and are replaced whole', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const changed = await sophie.put<Company>('/api/company/calendar', calendar);
  expect(changed).toMatchObject({
    ...{ timezone: 'Indian/Reunion', holidayRegion: 'reunion', openWeekdays: [2, 3, 4, 5, 6] },
    closures: [
      { firstOn: '2026-12-24', lastOn: '2027-01-03', name: 'Fêtes' },
      { firstOn: '2026-12-31', lastOn: '2026-12-31', name: 'Inventaire' },
      { firstOn: '2027-08-02', lastOn: '2027-08-20', name: 'Congés d’été' },
    ],
  });
  expect(changed.name).toBe('Vitrabelle Menuiseries');
  await sophie.put('/api/company/calendar', { ...calendar, closures: [] });
  expect((await sophie.get<Company>('/api/company')).closures).toEqual([]);
});

test('nobody else does', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const refused = await karim.request('PUT', '/api/company/calendar', calendar);
  expect(refused.status).toBe(403);
  expect((await app.stranger().request('PUT', '/api/company/calendar', calendar)).status).toBe(401);
  const company = await karim.get<Company>('/api/company');
  expect([company.timezone, company.openWeekdays, company.closures]).toEqual([
    'Europe/Paris',
    [1, 2, 3, 4, 5],
    [],
  ]);
});

const closure = (changes: object) => ({
  closures: [{ firstOn: '2027-08-02', lastOn: '2027-08-20', name: 'Congés', ...changes }],
});

test('what cannot be a calendar is refused on its field, and nothing of it is kept', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  for (const [changes, path, code] of [
    [{ timezone: 'Europe/Clermont' }, '/timezone', 'timezoneUnknown'],
    [{ timezone: '+01:00' }, '/timezone', 'timezoneUnknown'],
    [{ openWeekdays: [] }, '/openWeekdays', 'noOpenWeekday'],
    [closure({ lastOn: '2027-08-01' }), '/closures/0/lastOn', 'closureReversed'],
    [closure({ firstOn: '2027-02-29' }), '/closures/0/firstOn', 'dateInvalid'],
    [closure({ lastOn: '2207-08-20' }), '/closures/0/lastOn', 'dateInvalid'],
    [closure({ lastOn: '2028-08-20' }), '/closures/0/lastOn', 'closureTooLong'],
    [closure({ name: ' \n' }), '/closures/0/name', 'closureNameMissing'],
  ] as const) {
    const refused = await sophie.request('PUT', '/api/company/calendar', { ...calendar, ...changes });
    expect([refused.status, refused.error.code]).toEqual([422, `company.${code}`]);
    expect(refused.error.fields.map((field) => field.path)).toEqual([path]);
  }
  const shape = { ...calendar, openWeekdays: [1, 8] };
  expect((await sophie.request('PUT', '/api/company/calendar', shape)).status).toBe(400);
  expect((await sophie.get<Company>('/api/company')).timezone).toBe('Europe/Paris');
});
