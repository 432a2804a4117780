import { afterAll, beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { openTestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import type { Contact } from '../../contract/contacts.ts';
import { safePaths } from './safe-paths.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let sophie: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  sophie = await app.signIn('smarchand');
});
afterAll(() => app.close());

/** What an archive holds, by path. */
function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const found = new Map<string, Buffer>();
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry as never, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(found));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

async function dossier(id: string, client = sophie) {
  const headers = { cookie: client.cookie() };
  const answer = await fetch(`${app.url}/api/contacts/${id}/dossier?language=fr`, { headers });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function putDocument(contact: string, name: string, text: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([text]), name);
  const headers = { cookie: sophie.cookie(), origin: app.url };
  const sent = await fetch(`${app.url}/api/contacts/${contact}/documents`, {
    method: 'POST',
    body: form,
    headers,
  });
  expect(sent.status).toBe(200);
}

test('holds all that is held on this person, and nothing of another', async () => {
  await putDocument('c1', 'relevé.txt', 'cotes de la baie');
  await putDocument('c1', 'Relevé.txt', 'autres cotes');
  const { answer, bytes } = await dossier('c1');
  expect(answer.status).toBe(200);
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
  const files = await unzip(bytes);
  const json = JSON.parse(files.get('contact.json')!.toString()) as Record<string, any>;
  expect(json.contact.content).toMatchObject({ last_name: 'Fournier-Bécu', id: 'c1' });
  const { read } = app.application.platform.db;
  for (const [part, table] of [
    ['orders', 'orders_orders'],
    ['tickets', 'orders_tickets'],
    ['mails', 'correspondence_mails'],
    ['plans', 'plans_plans'],
  ] as const) {
    const rows = await read.selectFrom(table).select('id').where('contact_id', '=', 'c1').execute();
    expect(json[part].content).toHaveLength(rows.length);
  }
  expect(json.mails.files.length).toBe(json.mails.content.length);
  expect(json.mails.content.length).toBeGreaterThan(0);
  for (const path of json.mails.files) expect(files.get(path)!.toString()).toContain('Message-ID');
  expect(json.documents.files.toSorted()).toEqual(
    ['documents/Relevé.txt', 'documents/relevé (2).txt'].toSorted(),
  );
  const page = files.get('dossier.html')!.toString();
  expect(page).toContain('Fournier-Bécu');
  expect(page).not.toContain('<script');
  const all = [...files.values()].map(String).join('\n');
  expect(all).not.toMatch(/Amrani|Da Silva|Roussel/);
});

test('holds what the records said that were merged into this one', async () => {
  const other = await sophie.post<Contact>('/api/contacts', {
    ...{ group: 'prospect', lastName: 'Bécu-Ancienne', email: 'ancienne.becu@exemple.example' },
    ...{ city: 'Riom', notes: 'Rappeler le mardi.' },
  });
  const kept = await sophie.post<Contact>('/api/contacts', { group: 'client', lastName: 'Bécu' });
  await sophie.post(`/api/contacts/${kept.id}/merge`, {
    ...{ otherId: other.id, version: kept.version, otherVersion: other.version },
    ...{ fromOther: [], customFromOther: [], notes: 'kept' },
  });
  const files = await unzip((await dossier(kept.id)).bytes);
  const json = JSON.parse(files.get('contact.json')!.toString()) as Record<string, any>;
  expect(json['former-contacts'].content).toMatchObject([
    { id: other.id, last_name: 'Bécu-Ancienne', email: 'ancienne.becu@exemple.example' },
  ]);
  expect(json.journal.content).toHaveLength(3);
  const page = files.get('dossier.html')!.toString();
  for (const held of ['Fiches réunies', 'Bécu-Ancienne', 'Riom', 'Rappeler le mardi.']) {
    expect(page).toContain(held);
  }
});

test('shows markup in a name as letters', async () => {
  const files = await unzip((await dossier('c10')).bytes);
  const page = files.get('dossier.html')!.toString();
  expect(page).toContain('&lt;b&gt;Gras&lt;/b&gt;');
  expect(page).not.toContain('<b>');
});

test('is refused to those who may not, and is written down', async () => {
  const karim = await app.signIn('kbenali');
  const { answer, bytes } = await dossier('c1', karim);
  expect([answer.status, bytes.toString()]).toEqual([403, expect.stringContaining('platform.forbidden')]);
  expect((await app.stranger().request('GET', '/api/contacts/c1/dossier?language=fr')).status).toBe(401);
  expect((await dossier('c99')).answer.status).toBe(404);
  const acts = await app.application.platform.db.read
    .selectFrom('audit_acts')
    .select(['actor_id', 'subject_id'])
    .where('action', '=', 'contacts.dossierExported')
    .execute();
  expect(new Set(acts.map(({ actor_id }) => actor_id))).toEqual(new Set(['u1']));
});

test.each([
  [
    ['a.txt', 'A.txt', 'a.txt'],
    ['p/a.txt', 'p/A (2).txt', 'p/a (3).txt'],
  ],
  [
    ['../../etc/passwd', 'C:\\x\\y.txt'],
    ['p/passwd', 'p/y.txt'],
  ],
  [
    ['con.txt', 'a:b?.pdf', '100 %.txt'],
    ['p/_con.txt', 'p/a-b-.pdf', 'p/100 -.txt'],
  ],
])('%j are written as %j', (names, paths) => {
  expect(safePaths('p', names)).toEqual(paths);
});
