import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { opposeMarketing } from '../oppose-marketing.ts';
import { keepObjection } from './kept-objections.ts';

const rowsIn = async (app: TestApp, table: string, contactId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
    where contact_id = ${contactId}`.execute(app.application.platform.db.read);
  return Number(rows[0]!.n);
};

const order = (contactId: string) => ({
  ...{ number: 'CMD-9901', contactId, orderedOn: '2026-11-20', designation: 'Porte en chêne' },
  ...{ leadValue: null, leadUnit: null, expectedOn: null, amountCents: 100, storeId: null },
  productFamily: null,
});

const ticket = (contactId: string) => ({
  ...{ number: 'SAV-9901', contactId, orderId: null, openedOn: '2026-11-20', subject: 'Poignée de Fournier' },
});

async function addDocument(app: TestApp, client: TestClient, contactId: string): Promise<number> {
  const form = new FormData();
  form.set('file', new Blob(['une lettre']), 'lettre.txt');
  const headers = { cookie: client.cookie(), origin: app.url };
  const path = `${app.url}/api/contacts/${contactId}/documents`;
  return (await fetch(path, { method: 'POST', body: form, headers })).status;
}

/**
 * Begins `meanwhile` in a transaction that has done `first`, and ends it once the other one has ended or waits for it:
 * on PostgreSQL in the database, on SQLite before its first statement.
 */
async function during(app: TestApp, first: (tx: Tx) => Promise<unknown>, meanwhile: () => Promise<unknown>) {
  const { db } = app.application.platform;
  let hasEnded = false;
  let other: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await first(tx);
    other = meanwhile().finally(() => (hasEnded = true));
    if (db.engine === 'sqlite') return;
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    const waiting = sql`select 1 from pg_stat_activity where ${rows[0]!.pid} = any(pg_blocking_pids(pid))`;
    // Asked beside the transaction, within which what is asked of others stays as it was first told.
    const waits = async () => hasEnded || (await waiting.execute(db.read)).rows.length > 0;
    await expect.poll(waits, { timeout: 10_000 }).toBe(true);
  });
  return other;
}

test('nothing is hung on a contact that is erased, nor on one that became part of another', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { name } = await sophie.get('/api/contacts/c9/erasure');
  await sophie.post('/api/contacts/c9/erasure', { name });
  await sophie.post('/api/contacts/c1/merge', {
    ...{ otherId: 'c7', version: 1, otherVersion: 1, fromOther: [], customFromOther: [], notes: 'both' },
  });
  for (const id of ['c9', 'c7']) {
    const before = [await rowsIn(app, 'orders_orders', id), await rowsIn(app, 'orders_tickets', id)];
    const answers = [
      (await sophie.request('POST', '/api/orders', order(id))).status,
      (await sophie.request('POST', '/api/orders/tickets', ticket(id))).status,
      await addDocument(app, sophie, id),
    ];
    expect([id, answers.every((status) => status >= 400 && status < 500)]).toEqual([id, true]);
    const after = [await rowsIn(app, 'orders_orders', id), await rowsIn(app, 'orders_tickets', id)];
    expect([id, after, await rowsIn(app, 'contacts_documents', id)]).toEqual([id, before, 0]);
  }
});

// Could pass wrongly if one had ended before the other began: all of them are under way together.
test('what is written while its contact is erased is refused, or goes with it', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { name } = await sophie.get('/api/contacts/c1/erasure');
  const [erased, ...others] = await Promise.all([
    sophie.request('POST', '/api/contacts/c1/erasure', { name }),
    sophie.request('POST', '/api/orders/tickets', ticket('c1')),
    addDocument(app, sophie, 'c1'),
    sophie.request('POST', '/api/communication-plans/plans', {
      ...{ templateId: 'entretien-12m', contactId: 'c1', startOn: '2025-11-23' },
    }),
  ]);
  expect(others).toHaveLength(3);
  expect(erased.status).toBe(204);
  for (const table of ['orders_tickets', 'contacts_documents', 'plans_plans']) {
    expect([table, await rowsIn(app, table, 'c1')]).toEqual([table, 0]);
  }
});

test('an objection that is being written while its person is erased stays with their address', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { platform } = app.application;
  const { name } = await sophie.get('/api/contacts/c9/erasure');
  const answer = await during(
    app,
    (tx) => opposeMarketing(tx, platform, 'c9'),
    () => sophie.request('POST', '/api/contacts/c9/erasure', { name }),
  );
  expect(answer).toMatchObject({ status: 204 });
  const { rows } = await sql`select * from contacts_objections`.execute(platform.db.read);
  expect(rows).toHaveLength(1);
});

test('objections of two people who are erased at the same moment both hold', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { platform } = app.application;
  await platform.db.transaction((tx) => opposeMarketing(tx, platform, 'c9'));
  const { email } = await sophie.get('/api/contacts/c9');
  const { name } = await sophie.get('/api/contacts/c9/erasure');
  await during(
    app,
    (tx) => keepObjection(tx, ['ailleurs@exemple.example'], platform.clock.now()),
    () => sophie.post('/api/contacts/c9/erasure', { name }),
  );
  for (const [id, address] of Object.entries({ c2: email, c3: 'ailleurs@exemple.example' })) {
    await platform.db.transaction((tx) =>
      sql`update contacts_contacts set email = ${address} where id = ${id}`.execute(tx),
    );
    expect([id, (await sophie.get(`/api/contacts/${id}`)).marketingOpposedAt]).not.toEqual([id, null]);
  }
});
