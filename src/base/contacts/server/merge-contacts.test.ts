import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { approve, fileOf, leaveBySink, sendApproved } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Contact } from '../contract/contacts.ts';

const choice = (otherId: string, more: object = {}) => ({
  ...{ otherId, version: 1, otherVersion: 1, fromOther: [], customFromOther: [], notes: 'both' },
  ...more,
});

const merge = (client: TestClient, id: string, body: object) =>
  client.request<Contact>('POST', `/api/contacts/${id}/merge`, body);

/** Of every table that has such a column: how many rows hang on a contact. */
async function rowsOf(app: TestApp, contactId: string): Promise<Record<string, number>> {
  const tables = ['orders_orders', 'orders_tickets', 'correspondence_mails', 'plans_plans'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.ref(table)}
      where contact_id = ${contactId}`.execute(app.application.platform.db.read);
    counts[table] = Number(rows[0]!.n);
  }
  return counts;
}

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('what hung on one contact hangs on the other, in whatever module, and its address leads there', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const [kept, gone] = [await rowsOf(app, 'c1'), await rowsOf(app, 'c7')];
  expect(total(gone)).toBeGreaterThan(3);
  const preview = await sophie.get('/api/contacts/c1/merge/c7');
  expect(preview.moves.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(total(gone));
  const merged = await merge(sophie, 'c1', choice('c7', { fromOther: ['mobile', 'address'] }));
  expect(merged.status).toBe(200);
  expect(merged.body).toMatchObject({
    lastName: 'Fournier-Bécu',
    mobile: '06 39 98 10 07',
    city: 'Clermont-Ferrand',
    otherEmails: [{ label: '', address: 'maxime.roussel@courriel.example' }],
    otherPhones: [{ label: '', number: '06 39 98 10 01' }],
    // The one that goes had objected: that is never lost.
    marketingOpposedAt: '2026-11-23T10:30:00.000Z',
    marketingOpposedBy: 'person',
    version: 2,
  });
  expect(total(await rowsOf(app, 'c7'))).toBe(0);
  expect(total(await rowsOf(app, 'c1'))).toBe(total(kept) + total(gone));
  expect(await sophie.get('/api/contacts/c7')).toMatchObject({ mergedIntoId: 'c1' });
  expect((await sophie.get('/api/contacts')).contacts.map(({ id }: Contact) => id)).not.toContain('c7');
  const { acts } = await sophie.get('/api/contacts/c1/acts');
  expect(acts[0]).toMatchObject({ action: 'contacts.contactMerged', details: { otherId: 'c7' } });
});

test('a contact that is gone is neither changed nor merged again, and one that led to it leads on', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  await merge(sophie, 'c1', choice('c7'));
  for (const answer of [
    await sophie.request('PATCH', '/api/contacts/c7', { version: 2, city: 'Riom' }),
    await merge(sophie, 'c2', choice('c7', { otherVersion: 2 })),
    await sophie.request('POST', '/api/contacts/c7/unarchive'),
  ]) {
    expect([answer.status, answer.error.code]).toEqual([409, 'contacts.merged']);
  }
  await merge(sophie, 'c2', choice('c1', { otherVersion: 2 }));
  expect((await sophie.get('/api/contacts/c7')).mergedIntoId).toBe('c2');
});

test('who looked at a version that is past merges nothing', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  await sophie.request('PATCH', '/api/contacts/c7', { version: 1, city: 'Riom' });
  const answer = await merge(sophie, 'c1', choice('c7'));
  expect([answer.status, answer.error.code]).toEqual([409, 'contacts.changedMeanwhile']);
  expect(answer.error.data['contact']).toMatchObject({ id: 'c7', version: 2 });
  expect((await sophie.get('/api/contacts/c7')).mergedIntoId).toBeNull();
});

test('two who merge the same two contacts the other way round at once: one does', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const answers = await Promise.all([merge(sophie, 'c1', choice('c7')), merge(sophie, 'c7', choice('c1'))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('who may not merge neither does nor sees what would move', async () => {
  const app = await startTestApp();
  const yann = await app.signIn('ylegoff');
  expect((await merge(yann, 'c1', choice('c7'))).status).toBe(403);
  expect((await yann.request('GET', '/api/contacts/c1/merge/c7')).status).toBe(403);
  expect((await merge(app.stranger(), 'c1', choice('c7'))).status).toBe(401);
});

// Could pass wrongly if the merge waited for the mail: it is asked for while the server has half of it.
test('a mail that leaves during the merge leaves once, and stands in the kept file', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const sophie = await app.signIn('smarchand');
  const before = await fileOf(sophie, 'c1');
  let merging: Promise<{ status: number }> | null = null;
  sink.follow((step) => {
    if (step === 'content') merging ??= merge(sophie, 'c1', choice('c4'));
    return 'accept';
  });
  const approved = await approve(sophie, 'p4-2');
  const [result] = await sendApproved(sophie, approved);
  expect(merging).not.toBeNull();
  expect((await merging!).status).toBe(200);
  expect(result!.result).toBe('sent');
  expect(sink.received).toHaveLength(1);
  expect(await sendApproved(sophie, approved)).toMatchObject([{ result: 'alreadySent' }]);
  const file = await fileOf(sophie, 'c1');
  expect(file.filter(({ sourceRef }) => sourceRef === 'p4-2')).toHaveLength(1);
  expect(file.length).toBeGreaterThan(before.length);
  expect(await fileOf(sophie, 'c4')).toEqual([]);
  expect(sink.received).toHaveLength(1);
});

test('plans of an extension that was taken away follow the contact too', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  await sophie.post('/api/extensions/communication-plans/uninstall');
  expect((await rowsOf(app, 'c7'))['plans_plans']).toBeGreaterThan(0);
  expect((await merge(sophie, 'c1', choice('c7'))).status).toBe(200);
  expect((await rowsOf(app, 'c7'))['plans_plans']).toBe(0);
  await sophie.post('/api/extensions/communication-plans/install');
  const { plans } = await sophie.get('/api/communication-plans/plans?contactId=c1');
  expect(plans.length).toBe((await rowsOf(app, 'c1'))['plans_plans']);
});

test('what was begun for a contact before its merge and written after follows it', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  await merge(sophie, 'c1', choice('c7'));
  await app.application.platform.db.transaction(async (tx) => {
    await sql`update orders_orders set contact_id = 'c7' where contact_id = 'c3'`.execute(tx);
  });
  expect((await rowsOf(app, 'c7'))['orders_orders']).toBeGreaterThan(0);
  await app.application.runJob('contacts.finish-merges');
  expect(total(await rowsOf(app, 'c7'))).toBe(0);
});
