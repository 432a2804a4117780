import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import type { ContactList } from '../../contract/contact-list.ts';
import type { Contact } from '../../contract/contacts.ts';
import type { ErasedFile, ErasureForecast } from '../../contract/erasure.ts';

/** Discussions of colleagues are theirs: they stay, as the screen says. */
const discussions = /^chat_/;

async function tablesOf(app: TestApp): Promise<string[]> {
  const { db } = app.application.platform;
  const names =
    db.engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{
          name: string;
        }>`select table_name as name from information_schema.tables where table_schema = current_schema()`;
  return (await names.execute(db.read)).rows.map(({ name }) => name);
}

/** The tables in which one of these words stands, whatever the column. */
async function tablesWith(app: TestApp, words: readonly string[]): Promise<string[]> {
  const { read } = app.application.platform.db;
  const found: string[] = [];
  const tables = await tablesOf(app);
  expect(tables.length).toBeGreaterThan(30);
  for (const table of tables.filter((name) => !discussions.test(name))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(read);
    const text = JSON.stringify(rows).toLowerCase();
    if (words.some((word) => text.includes(word.toLowerCase()))) found.push(table);
  }
  return found.sort();
}

async function filesWith(app: TestApp, words: readonly string[]): Promise<string[]> {
  const folder = join(app.application.platform.config.dataFolder, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if (words.some((word) => bytes.includes(word))) found.push(entry.name);
  }
  return found;
}

async function putDocument(app: TestApp, client: TestClient, contact: string, text: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([text]), 'releve.txt');
  const headers = { cookie: client.cookie(), origin: app.url };
  const path = `${app.url}/api/contacts/${contact}/documents`;
  expect((await fetch(path, { method: 'POST', body: form, headers })).status).toBe(200);
}

const write = (app: TestApp, statement: ReturnType<typeof sql>) =>
  app.application.platform.db.transaction((tx) => statement.execute(tx));

const forecast = (client: TestClient, id: string) =>
  client.get<ErasureForecast>(`/api/contacts/${id}/erasure`);
const erase = (client: TestClient, id: string, name: string) =>
  client.request('POST', `/api/contacts/${id}/erasure`, { name });

describe('of somebody of whom nothing must be kept', () => {
  test('leaves nothing of them in any table, and in no file once a day has gone', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    await write(app, sql`delete from orders_orders where contact_id = 'c9'`);
    await write(
      app,
      sql`update contacts_contacts set phone = '04 99 77 66 55', notes = 'Da Silva aime le chêne' where id = 'c9'`,
    );
    const before = await sophie.get<Contact>('/api/contacts/c9');
    const words = ['Da Silva', before.email!, before.mobile!, '04 99 77 66 55', 'marqueur-unique'];
    await putDocument(app, sophie, 'c9', 'marqueur-unique');
    expect(await tablesWith(app, words)).toContain('contacts_contacts');
    expect(await filesWith(app, ['marqueur-unique'])).toHaveLength(1);
    const { kept, erased, name } = await forecast(sophie, 'c9');
    expect(kept).toEqual([]);
    expect(erased.map(({ labelKey }) => labelKey)).toContain('contacts:erasure.pieces.documents');
    expect((await erase(sophie, 'c9', name)).status).toBe(204);
    expect(await tablesWith(app, words)).toEqual([]);
    const twoDays = 48 * 3_600_000;
    app.clock.advance(twoDays);
    // The day that has gone may have begun the job already.
    await expect
      .poll(
        async () => {
          await app.application.runJob('files.sweep-unheld');
          return filesWith(app, ['marqueur-unique', before.email!]);
        },
        { timeout: 10_000 },
      )
      .toEqual([]);
  });
});

describe('of a client who has ordered', () => {
  test('keeps orders and sealed mails until their day, and nothing after it', async () => {
    const app = await startTestApp();
    const [sophie, karim] = await Promise.all([app.signIn('smarchand'), app.signIn('kbenali')]);
    const before = await sophie.get<Contact>('/api/contacts/c1');
    const words = ['Fournier', before.email!, before.mobile!];
    const mails = await karim.get('/api/correspondence/contacts/c1/mails');
    expect(mails.total).toBeGreaterThan(0);
    const told = await forecast(sophie, 'c1');
    expect(told.kept.map(({ labelKey, reason }) => [labelKey, reason])).toEqual([
      ['orders:held.orders', 'accounting'],
      ['correspondence:held.mails', 'contract'],
    ]);
    expect(told.kept[0]!.until).toMatch(/^2036-/);
    expect(told.kept[1]!.until).toMatch(/^2031-/);
    expect((await erase(sophie, 'c1', told.name)).status).toBe(204);
    expect(await tablesWith(app, words)).toEqual([]);

    const { contacts } = await karim.get<ContactList>('/api/contacts?state=all&limit=200');
    expect(contacts.map(({ id }) => id)).not.toContain('c1');
    for (const path of [
      '/api/contacts/c1',
      '/api/correspondence/contacts/c1/mails',
      '/api/contacts/c1/acts',
    ]) {
      expect([path, (await karim.request('GET', path)).status]).toEqual([path, 404]);
    }
    const mail = `/api/correspondence/mails/${mails.mails[0].id}`;
    for (const end of ['', '/eml', '/html'])
      expect((await karim.request('GET', mail + end)).status).toBe(404);
    expect((await sophie.request<string>('GET', `${mail}/eml`)).body).toContain(before.email!);
    const erasedFile = await sophie.get<ErasedFile>('/api/contacts/c1/erased');
    expect(erasedFile.identity?.name).toBe(before.displayName);
    expect(erasedFile.kept).toHaveLength(2);
    const plans = await karim.get('/api/communication-plans/plans?contactId=c1');
    expect(plans.total).toBe(0);
    const orders = await karim.get('/api/orders?contactId=c1');
    expect(orders.total).toBeGreaterThan(0);
    expect(JSON.stringify(orders)).not.toContain('Fournier');

    app.clock.set('2032-06-01T10:00:00.000Z');
    await app.application.runJob('contacts.finish-erasures');
    expect(await countOf(app, 'correspondence_mails')).toBe(0);
    expect(await countOf(app, 'orders_orders')).toBeGreaterThan(0);
    app.clock.set('2037-06-01T10:00:00.000Z');
    await app.application.runJob('contacts.finish-erasures');
    expect(await countOf(app, 'orders_orders')).toBe(0);
    const rows = await app.application.platform.db.read
      .selectFrom('contacts_erasures')
      .selectAll()
      .where('contact_id', '=', 'c1')
      .execute();
    expect(rows).toMatchObject([{ identity: null, next_on: null, kept: '[]' }]);
  });

  test('takes what an extension holds that is not installed any more', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    await sophie.post('/api/extensions/communication-plans/uninstall');
    expect(await countOf(app, 'plans_plans')).toBeGreaterThan(0);
    const { name } = await forecast(sophie, 'c1');
    expect((await erase(sophie, 'c1', name)).status).toBe(204);
    expect(await countOf(app, 'plans_plans')).toBe(0);
  });

  test('waits while one of their mails is on its way, and then erases nothing', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    await write(
      app,
      sql`update plans_messages set state = 'sending' where id in (select min(id) from plans_messages
        where plan_id in (select id from plans_plans where contact_id = 'c1'))`,
    );
    const { name } = await forecast(sophie, 'c1');
    const refused = await erase(sophie, 'c1', name);
    expect([refused.status, refused.error.code]).toEqual([409, 'communication-plans.mailLeaving']);
    expect((await sophie.get<Contact>('/api/contacts/c1')).displayName).toBe(name);
    expect(await countOf(app, 'orders_orders')).toBeGreaterThan(0);
  });
});

const countOf = async (app: TestApp, table: string): Promise<number> =>
  (
    await app.application.platform.db.read
      .selectFrom(table)
      .select('id')
      .where('contact_id', '=', 'c1')
      .execute()
  ).length;

describe('an objection', () => {
  test('stays with the address, of which nothing is kept, and holds whoever comes with it again', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    const before = await sophie.get<Contact>('/api/contacts/c7');
    const told = await forecast(sophie, 'c7');
    expect(told.kept.map(({ reason }) => reason)).toContain('objection');
    expect((await erase(sophie, 'c7', told.name)).status).toBe(204);
    expect(await tablesWith(app, [before.email!])).toEqual([]);
    await write(
      app,
      sql`update contacts_contacts set email = ${before.email!.toUpperCase()} where id = 'c2'`,
    );
    expect((await sophie.get<Contact>('/api/contacts/c2')).marketingOpposedAt).toBe(
      before.marketingOpposedAt,
    );
    expect((await sophie.get<Contact>('/api/contacts/c3')).marketingOpposedAt).toBeNull();
  });
});

describe('is refused', () => {
  test('to those who may not, with another name, and twice', async () => {
    const app = await startTestApp();
    const [sophie, karim] = await Promise.all([app.signIn('smarchand'), app.signIn('kbenali')]);
    const { name } = await forecast(sophie, 'c9');
    for (const method of ['GET', 'POST']) {
      const mayNot = await karim.request(
        method,
        '/api/contacts/c9/erasure',
        method === 'POST' ? { name } : undefined,
      );
      expect([mayNot.status, mayNot.error.code]).toEqual([403, 'platform.forbidden']);
      const stranger = await app
        .stranger()
        .request(method, '/api/contacts/c9/erasure', method === 'POST' ? { name } : undefined);
      expect(stranger.status).toBe(401);
    }
    const other = await erase(sophie, 'c9', 'Madame Inès');
    expect([other.status, other.error.code]).toEqual([422, 'contacts.erasureNameDiffers']);
    expect((await karim.get<Contact>('/api/contacts/c9')).lastName).toBe('Da Silva');
    expect((await erase(sophie, 'c9', ` ${name.replaceAll(' ', ' ')} `)).status).toBe(204);
    const twice = await erase(sophie, 'c9', 'Personne effacée');
    expect([twice.status, twice.error.code]).toEqual([409, 'contacts.erasedAlready']);
    expect((await karim.request('GET', '/api/contacts/c9/erased')).status).toBe(403);
    const acts = await app.application.platform.db.read
      .selectFrom('audit_acts')
      .select(['action', 'subject_label'])
      .where('subject_id', '=', 'c9')
      .execute();
    expect(acts).toEqual([{ action: 'contacts.contactErased', subject_label: null }]);
  });

  test('how long things are kept is for those who may erase to say', async () => {
    const app = await startTestApp();
    const [sophie, karim] = await Promise.all([app.signIn('smarchand'), app.signIn('kbenali')]);
    const retention = { accountingYears: 1, contractYears: 1, inactiveYears: 3 };
    expect((await karim.request('PUT', '/api/contacts/retention', retention)).status).toBe(403);
    expect(await sophie.get('/api/contacts/retention')).toEqual({
      accountingYears: 10,
      contractYears: 5,
      inactiveYears: 3,
    });
    await sophie.put('/api/contacts/retention', retention);
    expect((await forecast(sophie, 'c1')).kept[0]!.until).toMatch(/^2027-/);
  });
});
