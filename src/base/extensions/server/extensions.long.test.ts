import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { notesExtension } from '../../../../test/support/notes-extension.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Catalogue, Extension, ExtensionData } from '../contract/extensions.ts';
import { createExtensionsModule } from './module.ts';
import { installedExtensionIds, isInstalled, migrateInstalledExtensions } from './public.ts';

const notes = notesExtension();
const other = notesExtension('other');
const extensions = [notes.module, other.module];

const lineOf = async (client: TestClient, id = 'notes'): Promise<Extension> => {
  const { extensions: lines } = await client.get<Catalogue>('/api/extensions');
  return lines.find((line) => line.id === id)!;
};
const install = (client: TestClient, id = 'notes') => client.post(`/api/extensions/${id}/install`);
const uninstall = (client: TestClient, id = 'notes') => client.post(`/api/extensions/${id}/uninstall`);

/** A base that is set up and has nothing installed, with its administrator. */
async function freshBase() {
  const app = await startTestApp({ base: 'empty', extensions });
  const admin = app.stranger();
  await admin.post('/api/setup', {
    companyName: 'Essai',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@essai.example',
    login: 'ada',
    password: 'une phrase assez longue',
  });
  return { app, admin, db: app.application.platform.db };
}

describe('the catalogue', () => {
  test('lists what the server knows with versions and notes, nothing of it installed on a fresh base', async () => {
    const { admin } = await freshBase();
    const { extensions: lines } = await admin.get<Catalogue>('/api/extensions');
    expect(lines.map(({ id, installedAt, installedVersion }) => [id, installedAt, installedVersion])).toEqual(
      [
        ['notes', null, null],
        ['other', null, null],
      ],
    );
    expect(lines[0]!.versions[1]).toEqual({
      version: '1.0.0',
      date: '2026-10-01',
      noteKey: 'notes:versions.first',
    });
  });

  test('has everything installed in the demonstration base, and everybody may read it', async () => {
    const app = await startTestApp({ extensions });
    const karim = await app.signIn('kbenali');
    expect(await lineOf(karim)).toMatchObject({
      installedAt: '2026-11-23T10:30:00.000Z',
      installedVersion: '1.1.0',
    });
    expect((await app.stranger().request('GET', '/api/extensions')).status).toBe(401);
  });

  test('is made of extensions only: a module without a manifest of its id stops the start', () => {
    expect(() => createExtensionsModule([{ id: 'plain', migrations: [] }])).toThrow('plain');
    expect(() => createExtensionsModule([{ ...notes.module, id: 'renamed' }])).toThrow('renamed');
  });
});

describe('installing', () => {
  test('opens the routes at once, keeps the data through uninstalling, and finds it again', async () => {
    const { admin, db } = await freshBase();
    const closed = async () => {
      const answer = await admin.request('GET', '/api/notes');
      expect([answer.status, answer.error.code]).toEqual([404, 'extensions.notInstalled']);
    };
    await closed();
    const answered = (await install(admin)) as Catalogue;
    expect(answered.extensions.map((line) => line.installedAt !== null)).toEqual([true, false]);
    await admin.post('/api/notes');
    await uninstall(admin);
    await closed();
    expect((await admin.request('POST', '/api/notes', {})).status).toBe(404);
    expect(await lineOf(admin)).toMatchObject({ installedAt: null, installedVersion: '1.1.0' });
    const { rows } = await sql`select words from notes_notes`.execute(db.read);
    expect(rows).toHaveLength(1);
    await install(admin);
    expect(await admin.get('/api/notes')).toEqual(['kept']);
  });

  test('says who did it and when, again at each time', async () => {
    const { app, admin, db } = await freshBase();
    await install(admin);
    await uninstall(admin);
    app.clock.advance(60_000);
    await install(admin);
    const { user } = await admin.get('/api/session');
    const { rows } = await sql`select * from extensions_installed`.execute(db.read);
    expect(rows).toEqual([
      {
        id: 'notes',
        version: '1.1.0',
        installed_at: '2026-11-23T10:31:00.000Z',
        installed_by: user.id,
        uninstalled_at: null,
        updated_from: null,
        updated_at: null,
      },
    ]);
  });

  test('twice at the same time, and two different ones, is no failure', async () => {
    const { admin, db } = await freshBase();
    await Promise.all([install(admin), install(admin), install(admin, 'other')]);
    expect(await installedExtensionIds(db.read)).toEqual(['notes', 'other']);
    await Promise.all([uninstall(admin), uninstall(admin)]);
    expect(await installedExtensionIds(db.read)).toEqual(['other']);
  });
});

describe('everybody connected', () => {
  test('hears what is installed now, once for each change', async () => {
    const app = await startTestApp({ extensions });
    const sophie = await app.signIn('smarchand');
    const socket = await (await app.signIn('kbenali')).live();
    expect(await socket.subscribe('extensions/installed')).toEqual([]);
    const heard = () => socket.frames.filter((frame) => frame.type === 'event').map((frame) => frame.data);

    await install(sophie);
    await uninstall(sophie);
    await socket.event('extensions/installed', 'extensions.changed');
    await uninstall(sophie);
    await install(sophie);
    await vi.waitFor(() => expect(heard()).toHaveLength(2));
    expect(heard()).toEqual([{ installed: ['other'] }, { installed: ['notes', 'other'] }]);
  });

  test('cannot listen to an extension that is not installed', async () => {
    const app = await startTestApp({ extensions });
    const sophie = await app.signIn('smarchand');
    const socket = await (await app.signIn('kbenali')).live();
    expect(await socket.subscribe('notes/notes')).toEqual([]);
    await uninstall(sophie);
    expect(await socket.subscribe('notes/notes')).toEqual(['notes/notes']);
    expect(await socket.subscribe('other/notes')).toEqual([]);
  });

  test('finds the menu as it is when another process has changed it, a second later at most', async () => {
    const { admin, db, app } = await freshBase();
    await install(admin);
    expect(await isInstalled(db, 'notes')).toBe(true);
    // As another process does it: nothing here is told.
    await db.transaction((tx) =>
      sql`update extensions_installed set uninstalled_at = ${app.clock.now()}`.execute(tx),
    );
    await vi.waitFor(async () => expect((await admin.request('GET', '/api/notes')).status).toBe(404), {
      timeout: 2500,
      interval: 100,
    });
  });
});

test('the jobs of an extension rest while it is not installed', async () => {
  const { app, admin } = await freshBase();
  const before = notes.jobRuns();
  await app.application.runJob('notes.count-notes');
  expect(notes.jobRuns()).toBe(before);
  await install(admin);
  await app.application.runJob('notes.count-notes');
  expect(notes.jobRuns()).toBe(before + 1);
});

describe('what an extension keeps', () => {
  const dataOf = (client: TestClient, id = 'notes') =>
    client.get<ExtensionData>(`/api/extensions/${id}/data`);

  test('is counted by its own tables and files, and stays after uninstalling', async () => {
    const { app, admin } = await freshBase();
    expect(await dataOf(admin)).toEqual({ rows: 0, tableBytes: 0, files: 0, fileBytes: 0 });
    await install(admin);
    await install(admin, 'other');
    const empty = await dataOf(admin);
    expect(empty.rows).toBe(0);
    await admin.post('/api/notes');
    await admin.post('/api/notes');
    const { platform } = app.application;
    const { hash, size } = await platform.files.put(Buffer.from('three rows may name it, it is one file'));
    for (const id of ['a', 'b']) {
      await platform.db.transaction((tx) =>
        sql`insert into notes_files (id, hash) values (${id}, ${hash})`.execute(tx),
      );
    }
    await uninstall(admin);
    const { rows, tableBytes, files, fileBytes } = await dataOf(admin);
    expect([rows, files, fileBytes]).toEqual([4, 1, size]);
    expect(tableBytes).toBeGreaterThanOrEqual(4096);
    // The name of the one does not begin like the other's.
    expect((await dataOf(admin, 'other')).rows).toBe(0);
  });

  test('is an administrator’s to know', async () => {
    const app = await startTestApp({ extensions });
    const karim = await app.signIn('kbenali');
    expect((await karim.request('GET', '/api/extensions/notes/data')).status).toBe(403);
  });
});

test('a newer version says which one it has replaced, once it has', async () => {
  const { app, admin, db } = await freshBase();
  await install(admin);
  expect((await lineOf(admin)).update).toBeNull();
  await db.transaction((tx) => sql`update extensions_installed set version = '1.0.0'`.execute(tx));
  await migrateInstalledExtensions(app.application.platform, extensions);
  const line = await lineOf(admin);
  expect([line.installedVersion, line.update]).toEqual(['1.1.0', { from: '1.0.0', at: app.clock.now() }]);
  await migrateInstalledExtensions(app.application.platform, extensions);
  expect((await lineOf(admin)).update).toEqual(line.update);
});

describe('refusals', () => {
  test('only an administrator installs or uninstalls', async () => {
    const app = await startTestApp({ extensions });
    const karim = await app.signIn('kbenali');
    for (const verb of ['install', 'uninstall']) {
      const refused = await karim.request('POST', `/api/extensions/notes/${verb}`, {});
      expect([refused.status, refused.error.code]).toEqual([403, 'platform.forbidden']);
      expect((await app.stranger().request('POST', `/api/extensions/notes/${verb}`, {})).status).toBe(401);
    }
    expect((await lineOf(karim)).installedAt).not.toBeNull();
    expect(await karim.get('/api/notes')).toEqual([]);
  });

  test('an extension that this server does not know is NotFound, an impossible id is refused', async () => {
    const { admin, db } = await freshBase();
    const unknown = await admin.request('POST', '/api/extensions/solitaire/install', {});
    expect([unknown.status, unknown.error.code]).toEqual([404, 'extensions.unknown']);
    const impossible = await admin.request('POST', '/api/extensions/..%2Fnotes/install', {});
    expect([impossible.status, impossible.error.code]).toEqual([400, 'platform.invalid']);
    expect((await admin.request('POST', '/api/extensions/users/uninstall', {})).status).toBe(404);
    expect(await installedExtensionIds(db.read)).toEqual([]);
  });

  test('tables that a newer version has changed are not installed by an older one', async () => {
    const { admin, db } = await freshBase();
    await db.transaction((tx) =>
      sql`insert into schema_steps (owner, name, applied_at) values ('notes', '999-later', 'x')`.execute(tx),
    );
    const refused = await admin.request('POST', '/api/extensions/notes/install', {});
    expect([refused.status, refused.error.code]).toEqual([409, 'extensions.newerData']);
    expect(await installedExtensionIds(db.read)).toEqual([]);
  });

  test('a stranger learns nothing of what is installed from the routes', async () => {
    const { app } = await freshBase();
    expect((await app.stranger().request('GET', '/api/notes')).error.code).toBe('platform.signInRequired');
  });
});
