import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, startTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { ContactList } from '../contract/contact-list.ts';
import type { Contact } from '../contract/contacts.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let karim: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  karim = await app.signIn('kbenali');
});
afterAll(() => app.close());

const list = (query: string) => karim.get<ContactList>(`/api/contacts${query}`);
const idsOf = async (query: string) => (await list(query)).contacts.map(({ id }) => id);

describe('the list', () => {
  test('holds everybody, organisations by their name and people by their last name', async () => {
    const { contacts, total } = await list('');
    expect(total).toBe(10);
    expect(contacts.map(({ displayName }) => displayName)).toEqual([
      'Mme et M. Nadia et Rachid Amrani',
      'Association Résidence Les Glycines, Mme Maëlle Œuvrard',
      'Mme Inès Da Silva',
      'M. Jean-Noël D’Aubigny',
      'Mme Hélène Fournier-Bécu',
      'M. Günther Kestler',
      'Mme Zoé Lefèbvre',
      'O’Brien & Fils SAS, M. Test <b>Gras</b> O’Brien & Fils',
      'M. Maxime Roussel',
      'SCI Les Hauts de Gergovie, Mme Agnès Pruvost',
    ]);
  });

  test('comes page by page without losing or repeating anybody', async () => {
    const pages = await Promise.all([0, 4, 8].map((offset) => list(`?limit=4&offset=${offset}`)));
    expect(pages.map(({ contacts }) => contacts.length)).toEqual([4, 4, 2]);
    expect(new Set(pages.flatMap(({ contacts }) => contacts.map(({ id }) => id))).size).toBe(10);
    expect(pages.map(({ total }) => total)).toEqual([10, 10, 10]);
    expect(await list('?offset=1000')).toEqual({ contacts: [], total: 10 });
  });

  test('keeps to one group', async () => {
    expect(await idsOf('?group=prospect')).toEqual(['c9']);
    expect(await idsOf('?group=partner')).toEqual([]);
  });
});

describe('the search', () => {
  test.each([
    ['accents', 'helene becu', ['c1']],
    ['accents typed where there are none', 'roùssel', ['c7']],
    ['case', 'AMRANI', ['c2']],
    ['a ligature spelt out', 'oeuvrard', ['c6']],
    ['a ligature typed', 'œuvrard', ['c6']],
    ['the other apostrophe', "d'aubigny", ['c4']],
    ['words in any order', 'gergovie agnes', ['c3']],
    ['a town', 'clermont-ferrand', ['c10', 'c7']],
    ['a mobile number as it is dialled', '0639981001', ['c1']],
    ['a part of a mail address', 'hautsdegergovie', ['c3']],
    ['an empty search', '   ', 10],
    ['a word that nobody has', 'helene amrani', []],
    ['a percent sign as a letter', '%', []],
    ['an underscore as a letter', '_', []],
    ['markup as letters', '<b>gras</b>', ['c10']],
    ['a quote', "' or 1=1 --", []],
  ])('%s', async (_what, typed, expected) => {
    const found = await idsOf(`?search=${encodeURIComponent(typed)}`);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.sort()).toEqual([...expected].sort());
  });

  test('narrows a group', async () => {
    expect(await idsOf('?group=client&search=da%20silva')).toEqual([]);
    expect(await idsOf('?group=prospect&search=da%20silva')).toEqual(['c9']);
  });
});

describe('one contact', () => {
  test('comes in full, an objection to marketing with its moment', async () => {
    const roussel = await karim.get<Contact>('/api/contacts/c7');
    expect(roussel).toMatchObject({
      displayName: 'M. Maxime Roussel',
      group: 'client',
      civilityLetter: 'Monsieur',
    });
    expect(roussel.marketingOpposedAt).toBe('2026-11-23T10:30:00.000Z');
    expect((await karim.get<Contact>('/api/contacts/c1')).marketingOpposedAt).toBeNull();
  });

  test('that does not exist is NotFound', async () => {
    const answer = await karim.request('GET', '/api/contacts/c99');
    expect([answer.status, answer.error.code]).toEqual([404, 'contacts.unknown']);
  });

  test('that is archived is in no list and keeps its file', async () => {
    const own = await startTestApp();
    const client = await own.signIn('kbenali');
    await own.application.platform.db.transaction((tx) =>
      sql`update contacts_contacts set archived_at = '2026-11-01T08:00:00.000Z' where id = 'c1'`.execute(tx),
    );
    const { contacts, total } = await client.get<ContactList>('/api/contacts');
    expect([total, contacts.some(({ id }) => id === 'c1')]).toEqual([9, false]);
    expect((await client.get<Contact>('/api/contacts/c1')).archivedAt).toBe('2026-11-01T08:00:00.000Z');
  });
});

describe('refusals', () => {
  test.each(['/api/contacts', '/api/contacts?search=amrani', '/api/contacts/c1', '/api/contacts/c99'])(
    'a stranger reads nothing at %s',
    async (path) => {
      const answer = await app.stranger().request('GET', path);
      expect([answer.status, answer.error.code]).toEqual([401, 'platform.signInRequired']);
      expect(JSON.stringify(answer.body)).not.toMatch(/Amrani|Fournier/);
    },
  );

  test.each([
    ['/api/contacts?group=friends', '/group'],
    ['/api/contacts?limit=0', '/limit'],
    ['/api/contacts?limit=many', '/limit'],
    ['/api/contacts?limit=201', '/limit'],
    ['/api/contacts?offset=-1', '/offset'],
    ['/api/contacts?order=name', '/order'],
    [`/api/contacts?search=${'x'.repeat(201)}`, '/search'],
    ['/api/contacts/no%20id', '/id'],
    [`/api/contacts/${'c'.repeat(65)}`, '/id'],
  ])('%s is refused at %s', async (path, field) => {
    const { status, error } = await karim.request('GET', path);
    expect([status, error.code]).toEqual([400, 'platform.invalid']);
    expect(error.fields.map((wrong) => wrong.path)).toContain(field);
  });

  test.each(['POST', 'PUT', 'DELETE'])('nobody writes by %s', async (method) => {
    const sophie = await app.signIn('smarchand');
    expect((await sophie.request(method, '/api/contacts/c1', {})).status).toBe(404);
    expect((await karim.get<Contact>('/api/contacts/c1')).lastName).toBe('Fournier-Bécu');
  });
});
