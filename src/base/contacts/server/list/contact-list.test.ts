import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import type { ContactList } from '../../contract/contact-list.ts';
import type { Contact } from '../../contract/contacts.ts';
import type { SavedView, SavedViewList } from '../../contract/saved-views.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let sophie: TestClient;
let karim: TestClient;
let elise: TestClient;

const write = (statement: ReturnType<typeof sql>) =>
  app.application.platform.db.transaction((tx) => statement.execute(tx));

beforeAll(async () => {
  app = await openTestApp();
  [sophie, karim, elise] = await Promise.all([
    app.signIn('smarchand'),
    app.signIn('kbenali'),
    app.signIn('ylegoff'),
  ]);
  await write(
    sql`insert into contacts_categories (id, name, color, position) values ('k1', 'Salon 2026', 'blue', 1)`,
  );
  await write(
    sql`insert into contacts_contact_categories (contact_id, category_id) values ('c1', 'k1'), ('c2', 'k1')`,
  );
  await write(sql`insert into contacts_custom_fields (id, kind, label, variable, options, position)
    values ('f1', 'list', 'Origine', 'USDEF_ORIGINE', '["Site","Salon"]', 1),
      ('f2', 'number', 'Vantaux', 'USDEF_VANTAUX', '[]', 2), ('f3', 'date', 'Fin', 'USDEF_FIN', '[]', 3),
      ('f4', 'text', 'Repère', 'USDEF_REPERE', '[]', 4), ('f5', 'boolean', 'VIP', 'USDEF_VIP', '[]', 5)`);
  const { version } = await karim.get<Contact>('/api/contacts/c3');
  await karim.request('PATCH', '/api/contacts/c3', {
    version,
    customValues: { f1: 'Salon', f2: 12, f3: '2027-01-01', f4: 'Près de l’étang, été', f5: true },
  });
  await write(sql`update contacts_contacts set email = null where id = 'c8'`);
  await write(sql`update contacts_contacts set archived_at = '2026-11-01T08:00:00.000Z' where id = 'c4'`);
  await write(sql`update contacts_contacts set erased_at = '2026-11-01T08:00:00.000Z' where id = 'c5'`);
  await write(sql`update contacts_contacts set updated_at = '2026-11-23T10:31:00.000Z' where id = 'c9'`);
  await write(sql`update contacts_contacts set created_at = '2020-01-05T08:00:00.000Z'`);
});
afterAll(() => app.close());

const list = (query: string) => karim.get<ContactList>(`/api/contacts${query}`);
const idsOf = async (query: string) => (await list(query)).contacts.map(({ id }) => id);

describe('the filters', () => {
  test.each([
    ['?categoryId=k1', ['c1', 'c2']],
    ['?categoryId=none', []],
    ['?fieldId=f1&fieldValue=Salon', ['c3']],
    ['?fieldId=f1', ['c3']],
    ['?fieldId=f2&fieldFrom=12', ['c3']],
    ['?fieldId=f2&fieldFrom=12.5', []],
    ['?fieldId=f2&fieldFrom=-3&fieldUntil=100', ['c3']],
    ['?fieldId=f3&fieldFrom=2027-01-01', ['c3']],
    ['?fieldId=f3&fieldFrom=2027-01-02', []],
    ['?fieldId=f3&fieldUntil=2026-12-31', []],
    ['?fieldId=f4&fieldValue=ETE%20pres', ['c3']],
    ['?fieldId=f4&fieldValue=hiver', []],
    ['?fieldId=f4&fieldValue=Salon', []],
    ['?fieldId=f5&fieldValue=true', ['c3']],
    ['?fieldId=f5&fieldValue=false', []],
    ['?fieldId=none', []],
    ['?state=archived', ['c4']],
    ['?marketing=opposed', ['c7']],
    ['?marketing=consented', []],
    ['?missing=email', ['c8']],
  ])('%s', async (query, expected) => {
    const { contacts, total } = await list(query);
    expect(contacts.map(({ id }) => id).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  test('an erased contact is in none of them', async () => {
    for (const state of ['listed', 'archived', 'all']) {
      expect(await idsOf(`?state=${state}`)).not.toContain('c5');
    }
  });

  test('inactive: nobody who has ordered, whatever was sent to them', async () => {
    const inactive = await idsOf('?inactive=true');
    const ordered = await app.application.platform.db.read
      .selectFrom('orders_orders')
      .select('contact_id')
      .distinct()
      .execute();
    expect(inactive.length).toBeGreaterThan(0);
    expect(inactive.filter((id) => ordered.some((order) => order.contact_id === id))).toEqual([]);
  });
});

describe('the order', () => {
  test('by town, those without one at the end; backwards, the very opposite', async () => {
    const forward = await list('?sort=city');
    const towns = forward.contacts.map(({ city }) => city);
    expect(towns.toSorted((one, other) => one!.localeCompare(other!, 'fr'))).toEqual(towns);
    expect(await idsOf('?sort=city&direction=descending')).toEqual(
      forward.contacts.map(({ id }) => id).toReversed(),
    );
  });

  test('by company, people after organisations', async () => {
    const { contacts } = await list('?sort=company');
    const named = contacts.map(({ companyName }) => companyName !== null);
    expect(named).toEqual([...named].sort((one, other) => Number(other) - Number(one)));
  });

  test('by last change, the last one first', async () => {
    expect((await idsOf('?sort=changed'))[0]).toBe('c9');
  });

  test('pages neither lose nor repeat anybody, in any order', async () => {
    for (const sort of ['name', 'company', 'city', 'changed']) {
      const pages = await Promise.all(
        [0, 3, 6].map((offset) => idsOf(`?sort=${sort}&limit=3&offset=${offset}`)),
      );
      expect(new Set(pages.flat()).size).toBe(8);
    }
  });

  test('what nobody can sort by is refused', async () => {
    const { status, error } = await karim.request('GET', '/api/contacts?sort=email');
    expect([status, error.code]).toEqual([400, 'platform.invalid']);
  });
});

describe('saved views', () => {
  test('are one person’s own, with one at most to begin with', async () => {
    const filters = { group: 'client', sort: 'city' };
    const first = await karim.post<SavedView>('/api/contacts/views', { name: ' Par ville ', filters });
    const second = await karim.post<SavedView>('/api/contacts/views', { name: 'Salon', filters: {} });
    expect(first).toMatchObject({ name: 'Par ville', filters, isDefault: false });
    await karim.put(`/api/contacts/views/${first.id}`, { isDefault: true });
    await karim.put(`/api/contacts/views/${second.id}`, { isDefault: true, name: 'Salon 2026' });
    const { views } = await karim.get<SavedViewList>('/api/contacts/views');
    expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Par ville', false],
      ['Salon 2026', true],
    ]);
    expect((await elise.get<SavedViewList>('/api/contacts/views')).views).toEqual([]);
    for (const method of ['PUT', 'DELETE']) {
      const refused = await elise.request(method, `/api/contacts/views/${first.id}`, { name: 'À moi' });
      expect([refused.status, refused.error.code]).toEqual([404, 'contacts.unknownView']);
    }
    await karim.delete(`/api/contacts/views/${first.id}`);
    expect((await karim.get<SavedViewList>('/api/contacts/views')).views).toHaveLength(1);
  });

  test('a view of what does not exist is refused', async () => {
    const filters = { colour: 'red' };
    const { status } = await karim.request('POST', '/api/contacts/views', { name: 'Rouge', filters });
    expect(status).toBe(400);
  });
});

describe('the export', () => {
  const export_ = (client: TestClient, body: object = {}) =>
    client.request<string>('POST', '/api/contacts/export', { language: 'fr', ...body });

  test('holds what is filtered, for a French spreadsheet', async () => {
    const { status, headers, body } = await export_(sophie, { categoryId: 'k1' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = body.split('\r\n');
    expect(lines[0]).toContain('Groupe;Raison sociale;Civilité;Nom;Prénom');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('Amrani');
    expect(lines[1]).toContain('05/01/2020');
    expect(body).not.toContain('Roussel');
  });

  test('begins with the mark that makes spreadsheets read accents', async () => {
    const answer = await fetch(`${app.url}/api/contacts/export`, {
      method: 'POST',
      headers: { cookie: sophie.cookie(), 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'fr' }),
    });
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('holds those that were selected alone', async () => {
    const { body } = await export_(sophie, { ids: ['c9', 'c5'], state: 'all' });
    expect(body.split('\r\n')).toHaveLength(3);
  });

  test('begins no formula', async () => {
    await write(sql`update contacts_contacts set job_title = '=HYPERLINK("https://x.example")',
      company_name = '+33 SARL', address2 = '@somme', country = '-1' where id = 'c6'`);
    const { body } = await export_(sophie, { ids: ['c6'] });
    const cells = body.split('\r\n')[1]!.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells).toEqual(expect.arrayContaining([`'+33 SARL`, `'@somme`, `'-1`]));
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('is refused to those who may not, and written down for those who may', async () => {
    const refused = await export_(karim);
    expect([refused.status, refused.error.code]).toEqual([403, 'platform.forbidden']);
    expect(JSON.stringify(refused.body)).not.toContain('Amrani');
    expect((await export_(app.stranger())).status).toBe(401);
    const acts = await app.application.platform.db.read
      .selectFrom('audit_acts')
      .selectAll()
      .where('action', '=', 'contacts.contactsExported')
      .execute();
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.every(({ actor_id }) => actor_id === 'u1')).toBe(true);
  });
});
