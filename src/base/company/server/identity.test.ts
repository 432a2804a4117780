import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { CompanyIdentity, StoreInput } from '../contract/company-input.ts';
import type { Company } from '../contract/company.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let admin: TestClient;
let karim: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  admin = await app.signIn('smarchand');
  karim = await app.signIn('kbenali');
});
afterAll(() => app.close());

const read = () => admin.get<Company>('/api/company');

async function identity(changes: Partial<CompanyIdentity> = {}): Promise<CompanyIdentity> {
  const { name, legalForm, shareCapitalCents, siren, siret, vatNumber, rcsCity, apeCode, ...rest } =
    await read();
  const { address1, address2, postalCode, city, phone, email, website, version } = rest;
  return {
    ...{ name, legalForm, shareCapitalCents, siren, siret, vatNumber, rcsCity, apeCode },
    ...{ address1, address2, postalCode, city, phone, email, website, version },
    ...changes,
  };
}

describe('the identity', () => {
  test('what is read and not changed may be saved, which other windows hear', async () => {
    const socket = await karim.live();
    await socket.subscribe('company/company');
    const before = await read();
    const after = await admin.put<Company>('/api/company/identity', await identity());
    expect(after).toEqual({ ...before, version: before.version + 1 });
    expect(await socket.event('company/company', 'company.changed')).toEqual({});
    socket.close();
  });

  test('numbers are kept without their spaces, and a site with its beginning', async () => {
    const typed = {
      siren: '732 829 320',
      siret: '732 829 320 00074',
      vatNumber: 'fr 44 732829320',
      apeCode: '4332a',
      website: 'www.exemple.fr',
    };
    expect(await admin.put('/api/company/identity', await identity(typed))).toMatchObject({
      siren: '732829320',
      siret: '73282932000074',
      vatNumber: 'FR44732829320',
      apeCode: '43.32A',
      website: 'https://www.exemple.fr',
    });
  });

  test.each<[Partial<CompanyIdentity>, string, string]>([
    [{ name: ' \u200B' }, '/name', 'nameMissing'],
    [{ siren: '123456789' }, '/siren', 'sirenWrong'],
    [{ siret: '73282932000075' }, '/siret', 'siretWrong'],
    [{ siret: '35600000000048' }, '/siret', 'siretOfAnother'],
    [{ vatNumber: 'FR99732829320' }, '/vatNumber', 'vatWrong'],
    [{ vatNumber: 'FR83404833048', siret: null }, '/vatNumber', 'vatOfAnother'],
    [{ apeCode: '43.3A' }, '/apeCode', 'apeWrong'],
    [{ postalCode: '<b>' }, '/postalCode', 'postalCodeWrong'],
    [{ email: 'nobody' }, '/email', 'emailWrong'],
    [{ website: 'javascript:alert(1)' }, '/website', 'websiteWrong'],
  ])('%j is refused', async (wrong, path, reason) => {
    const { status, error } = await admin.request('PUT', '/api/company/identity', await identity(wrong));
    expect([status, error.code]).toEqual([422, `company.${reason}`]);
    expect(error.fields.map((field) => field.path)).toEqual([path]);
  });

  test('of two who change it, the second is shown what the first wrote', async () => {
    const mine = await identity({ phone: '01 02 03 04 05' });
    const { version } = await admin.put<Company>('/api/company/identity', mine);
    const late = await admin.request('PUT', '/api/company/identity', { ...mine, phone: '06' });
    expect([late.status, late.error.code]).toEqual([409, 'company.changedMeanwhile']);
    expect(late.error.data).toMatchObject({ company: { phone: '01 02 03 04 05', version } });
    const notice = { legalNotice: 'Mentions', version: version - 1 };
    expect((await admin.request('PUT', '/api/company/legal-notice', notice)).status).toBe(409);
  });
});

describe('the stores', () => {
  const store = (changes: Partial<StoreInput> = {}): StoreInput => ({
    name: 'Dépôt de Riom',
    address: '2 rue Haute, 63200 Riom',
    phone: null,
    hours: 'sur rendez-vous',
    weekHours: null,
    ...changes,
  });
  const shut = { morning: null, afternoon: null };

  test('one is opened, given hours by weekday, put first and put away', async () => {
    const opened = await admin.post<Company>('/api/company/stores', store());
    const riom = opened.stores.at(-1)!;
    expect(riom).toMatchObject({ ...store(), archivedAt: null, version: 1 });
    const weekHours = [shut, shut, shut, shut, shut, shut, shut].map((day, index) =>
      index === 0 ? { ...day, morning: { from: '09:00', to: '12:30' } } : day,
    );
    const changed = await admin.put<Company>(`/api/company/stores/${riom.id}`, {
      version: 1,
      store: store({ weekHours, hours: 'ignorés' }),
    });
    expect(changed.stores.at(-1)).toMatchObject({
      hours: 'le lundi, de 9\u00A0h à 12\u00A0h\u00A030',
      weekHours,
      version: 2,
    });
    const stale = await admin.request('PUT', `/api/company/stores/${riom.id}`, {
      version: 1,
      store: store(),
    });
    expect([stale.status, stale.error.code]).toEqual([409, 'company.storeChangedMeanwhile']);
    const ids = [riom.id, 'pdv2', 'pdv1'];
    const ordered = await admin.put<Company>('/api/company/stores/order', { ids });
    expect(ordered.stores.map(({ id }) => id)).toEqual(ids);
    const few = await admin.request('PUT', '/api/company/stores/order', { ids: ['pdv1'] });
    expect([few.status, few.error.code]).toEqual([409, 'company.storesChanged']);
    const away = await admin.put<Company>(`/api/company/stores/${riom.id}/archived`, { archived: true });
    expect(away.stores[0]?.archivedAt).toBe('2026-11-23T10:30:00.000Z');
  });

  test('an order keeps the store that was put away', async () => {
    await admin.put('/api/company/stores/pdv1/archived', { archived: true });
    expect(await admin.get('/api/orders/o1')).toMatchObject({
      storeId: 'pdv1',
      storeName: 'Showroom de Clermont-Ferrand',
    });
    await admin.put('/api/company/stores/pdv1/archived', { archived: false });
  });

  const span = (from: string, to: string) => ({ from, to });
  test.each([
    ['no name', { name: ' ' }, '/name', 'storeNameMissing'],
    ['the name of another', { name: 'SHOWROOM de vichy' }, '/name', 'storeNameTaken'],
    [
      'hours that end before they begin',
      { weekHours: [{ morning: span('12:00', '09:00'), afternoon: null }, ...Array(6).fill(shut)] },
      '/weekHours/0/morning',
      'hoursReversed',
    ],
    [
      'an afternoon within the morning',
      {
        weekHours: [
          { morning: span('09:00', '13:00'), afternoon: span('12:00', '18:00') },
          ...Array(6).fill(shut),
        ],
      },
      '/weekHours/0/afternoon',
      'hoursOverlap',
    ],
  ])('is refused with %s', async (_what, wrong, path, reason) => {
    const { status, error } = await admin.request(
      'POST',
      '/api/company/stores',
      store(wrong as Partial<StoreInput>),
    );
    expect([status, error.code]).toEqual([422, `company.${reason}`]);
    expect(error.fields.map((field) => field.path)).toEqual([path]);
  });
});

describe('who must not', () => {
  const routes = [
    ['PUT', '/api/company/identity'],
    ['POST', '/api/company/stores'],
    ['PUT', '/api/company/stores/order'],
    ['PUT', '/api/company/stores/pdv1'],
    ['PUT', '/api/company/stores/pdv1/archived'],
  ] as const;

  test.each(routes)('%s %s is no user’s', async (method, path) => {
    const tam = await app.signIn('tnguyen');
    const before = await read();
    const answer = await tam.request(method, path, {});
    expect([answer.status, answer.error.code]).toEqual([403, 'platform.forbidden']);
    expect(await read()).toEqual(before);
  });

  test.each(routes)('%s %s is no stranger’s', async (method, path) => {
    const answer = await app.stranger().request(method, path, {});
    expect([answer.status, answer.error.code]).toEqual([401, 'platform.signInRequired']);
  });
});

test('each change stands in the journal', async () => {
  const acts = await app.application.platform.db.read.selectFrom('audit_acts').select('action').execute();
  expect(acts.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['company.identityChanged', 'company.storeCreated', 'company.storesReordered']),
  );
});
