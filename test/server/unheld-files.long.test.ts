import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { baseModules, extensionModules } from '../../src/app/server-modules.ts';
import type { ServerModule } from '../../src/platform/modules/server/module.ts';
import { notesExtension } from '../support/notes-extension.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import type { TestClient } from '../support/test-client.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Columns named after a hash that name no file. */
const otherHashes = [
  'api_answers.body_hash',
  'api_tokens.token_hash',
  'audit_acts.hash',
  'audit_heads.hash',
  'contacts_objections.address_hash',
  'users_recovery_codes.code_hash',
  'users_users.password_hash',
  'users_sessions.token_hash',
  'users_links.token_hash',
  'plans_messages.approved_hash',
];

const sweep = (app: TestApp) => app.application.runJob('files.sweep-unheld');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const has = (app: TestApp, hash: string) => app.application.platform.files.has(hash);

async function send(app: TestApp, client: TestClient, method: string, path: string, bytes: Uint8Array) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), 'a.bin');
  const headers = { cookie: client.cookie(), origin: app.url };
  const answer = await fetch(`${app.url}${path}`, { method, body: form, headers });
  expect(answer.status).toBeLessThan(300);
  return (await answer.json()) as { file: { id: string } };
}

const picture = (background: string) =>
  sharp({ create: { width: 600, height: 600, channels: 3, background } })
    .png()
    .toBuffer();

async function pictureHash(app: TestApp, userId: string): Promise<string> {
  const { read } = app.application.platform.db;
  const row = await read
    .selectFrom('users_users')
    .select('picture_hash')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return row.picture_hash as string;
}

test('what is discarded or replaced goes after a day and not before; all that rows name stays', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const [kept, discarded] = [Buffer.from('kept upload'), Buffer.from('discarded upload')];
  await send(app, karim, 'POST', '/api/chat/files', kept);
  const { file } = await send(app, karim, 'POST', '/api/chat/files', discarded);
  await send(app, karim, 'PUT', '/api/users/u2/picture', await picture('#aa3322'));
  const before = await pictureHash(app, 'u2');
  await send(app, karim, 'PUT', '/api/users/u2/picture', await picture('#3322aa'));
  const after = await pictureHash(app, 'u2');
  expect((await karim.request('DELETE', `/api/chat/files/${file.id}`)).status).toBe(204);
  const named = await namedFiles(app);
  expect(named.size).toBeGreaterThan(5);

  app.clock.advance(day - hour);
  await sweep(app);
  expect(await Promise.all([before, hashOf(discarded)].map((hash) => has(app, hash)))).toEqual([true, true]);
  app.clock.advance(2 * hour);
  await sweep(app);
  expect(await Promise.all([before, hashOf(discarded)].map((hash) => has(app, hash)))).toEqual([
    false,
    false,
  ]);
  expect(await Promise.all([after, hashOf(kept)].map((hash) => has(app, hash)))).toEqual([true, true]);
  for (const hash of named) expect(await has(app, hash)).toBe(true);
});

test('an extension that was taken away keeps its files, and finds them when it comes back', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const bytes = Buffer.from('of the chat');
  const { file } = await send(app, sophie, 'POST', '/api/chat/files', bytes);
  await sophie.post('/api/extensions/chat/uninstall');
  app.clock.advance(2 * day);
  const letGo = await app.application.platform.files.put(Buffer.from('let go'));
  app.clock.advance(2 * day);
  await sweep(app);
  expect(await has(app, hashOf(bytes))).toBe(true);
  // The sweep did take place.
  expect(await has(app, letGo.hash)).toBe(false);
  await sophie.post('/api/extensions/chat/install');
  expect((await sophie.request('GET', `/api/chat/files/${file.id}`)).status).toBe(200);
});

test('nothing is removed while a module cannot say what it holds', async () => {
  const { module } = notesExtension();
  const blind = { ...module, heldFiles: { notes_nowhere: ['hash'] } };
  const app = await startTestApp({ extensions: [blind] });
  const { files, db } = app.application.platform;
  const { hash } = await files.put(Buffer.from('whose?'));
  app.clock.advance(2 * day);
  await sweep(app);
  expect(await has(app, hash)).toBe(true);
  // Nor while an extension that has data is not in the program.
  await db.transaction((tx) => tx.updateTable('extensions_installed').set({ id: 'gone' }).execute());
  await sweep(app);
  expect(await has(app, hash)).toBe(true);
  await db.transaction((tx) => tx.deleteFrom('extensions_installed').execute());
  await sweep(app);
  expect(await has(app, hash)).toBe(false);
});

test('a base that the folder does not go with, empty or another company’s, removes nothing of it', async () => {
  const empty = await startTestApp({ base: 'empty' });
  const early = await empty.application.platform.files.put(Buffer.from('of a base that is elsewhere'));
  empty.clock.advance(2 * day);
  await sweep(empty);
  expect(await has(empty, early.hash)).toBe(true);

  const app = await startTestApp();
  const { files, db } = app.application.platform;
  const { hash } = await files.put(Buffer.from('let go'));
  app.clock.advance(2 * day);
  const companySince = (created_at: string) =>
    db.transaction((tx) => tx.updateTable('company_companies').set({ created_at }).execute());
  const { created_at } = await db.read
    .selectFrom('company_companies')
    .select('created_at')
    .executeTakeFirstOrThrow();
  expect(await files.belongTo(created_at as string)).toBe(true);
  await companySince('2020-01-01T00:00:00.000Z');
  await sweep(app);
  expect(await has(app, hash)).toBe(true);
  await companySince(created_at as string);
  await sweep(app);
  expect(await has(app, hash)).toBe(false);
});

test('every column that names a file is declared by its module', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  await send(app, karim, 'POST', '/api/chat/files', await picture('#33aa22'));
  await send(app, karim, 'PUT', '/api/users/u2/picture', await picture('#aa3322'));
  const declared = declaredColumns([...baseModules(), ...extensionModules]).toSorted();
  const tables = await app.application.platform.db.read.introspection.getTables();
  const columns = tables.flatMap(({ name, columns: all }) => all.map((column) => `${name}.${column.name}`));
  const called = columns.filter((column) => /hash/.test(column.split('.')[1]!));
  expect(called.filter((column) => !otherHashes.includes(column)).toSorted()).toEqual(declared);
  // Whatever its name, and also inside another text.
  const found = await columnsThatNameFiles(app, [...new Set(tables.map(({ name }) => name))]);
  expect(declared).toEqual(expect.arrayContaining([...found]));
  expect([...found]).toEqual(
    expect.arrayContaining(['chat_files.preview_hash', 'users_users.picture_hash', 'plans_attachments.hash']),
  );
});

const declaredColumns = (modules: readonly ServerModule[]): string[] =>
  modules.flatMap(({ heldFiles = {} }) =>
    Object.entries(heldFiles).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
  );

/** Every file of the store that some declared column names. */
async function namedFiles(app: TestApp): Promise<Set<string>> {
  const { read } = app.application.platform.db;
  const named = new Set<string>();
  for (const place of declaredColumns([...baseModules(), ...extensionModules])) {
    const [table, column] = place.split('.') as [string, string];
    const rows = await read
      .selectFrom(table)
      .select(`${column} as hash`)
      .where(column, 'is not', null)
      .execute();
    for (const { hash } of rows) named.add(hash as string);
  }
  return named;
}

async function columnsThatNameFiles(app: TestApp, tables: readonly string[]): Promise<Set<string>> {
  const { db, files } = app.application.platform;
  const found = new Set<string>();
  for (const table of tables) {
    for (const row of await db.read.selectFrom(table).selectAll().execute()) {
      for (const [column, value] of Object.entries(row)) {
        for (const hash of String(value).match(/[0-9a-f]{64}/g) ?? []) {
          if (await files.has(hash)) found.add(`${table}.${column}`);
        }
      }
    }
  }
  return found;
}
