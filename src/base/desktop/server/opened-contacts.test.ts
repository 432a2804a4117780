import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { OpenedContacts } from '../contract/opened-contacts.ts';

const address = '/api/desktop/opened-contacts';

test('the last ten client files are kept, the latest first, each once, for oneself only', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const hers = await sophie.get<OpenedContacts>(address);
  const opened = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c2'];
  for (const id of opened) {
    app.clock.advance(1000);
    await karim.put(`${address}/${id}`);
  }
  const ids = async () => (await karim.get<OpenedContacts>(address)).contacts.map(({ id }) => id);
  expect(await ids()).toEqual(['c2', 'c10', 'c9', 'c8', 'c7', 'c6', 'c5', 'c4', 'c3', 'c1']);
  expect(await sophie.get<OpenedContacts>(address)).toEqual(hers);
  expect((await karim.get<OpenedContacts>(address)).contacts[0]).toMatchObject({
    id: 'c2',
    group: expect.any(String),
    displayName: expect.any(String),
  });
});

test('a file that does not exist is not remembered; one that is erased or merged vanishes', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  expect((await karim.request('PUT', `${address}/nobody`)).status).toBe(404);
  for (const id of ['c1', 'c2', 'c3']) {
    app.clock.advance(1000);
    await karim.put(`${address}/${id}`);
  }
  const { db } = app.application.platform;
  await db.transaction(async (tx) => {
    await tx
      .updateTable('contacts_contacts' as never)
      .set({ erased_at: app.clock.now() } as never)
      .where('id' as never, '=', 'c1' as never)
      .execute();
    await tx
      .updateTable('contacts_contacts' as never)
      .set({ merged_into_id: 'c3' } as never)
      .where('id' as never, '=', 'c2' as never)
      .execute();
  });
  const ids = (await karim.get<OpenedContacts>(address)).contacts.map(({ id }) => id);
  expect(ids).toContain('c3');
  expect(ids).not.toContain('c1');
  expect(ids).not.toContain('c2');
});

test('the other windows of the person hear that a file was opened, and nobody else', async () => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  const socket = await karim.live();
  await socket.subscribe('desktop/person/u2');
  await karim.put(`${address}/c1`);
  expect(await socket.event('desktop/person/u2', 'desktop.contactOpened')).toBeNull();
});
