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
