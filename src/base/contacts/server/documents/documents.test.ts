import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import type { ActsAbout } from '../../../audit/contract/act-list.ts';
import type { ContactDocument, ContactDocumentList } from '../../contract/documents.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let karim: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  karim = await app.signIn('kbenali');
});
afterAll(() => app.close());

const path = '/api/contacts/c1/documents';

async function send(name: string, bytes: Uint8Array, to = path, client = karim) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), name);
  const headers = { cookie: client.cookie(), origin: app.url };
  const answer = await fetch(`${app.url}${to}`, { method: 'POST', body: form, headers });
  return { status: answer.status, body: (await answer.json()) as any };
}

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#aa3322' } })
    .png()
    .toBuffer();

test('a document is kept, listed, shown, given back as it was, and removed', async () => {
  const bytes = await picture();
  const { status, body } = await send('Façade nord.png', bytes);
  expect([status, body.type, body.view, body.size]).toEqual([200, 'image/png', 'picture', bytes.length]);
  const { documents } = await karim.get<ContactDocumentList>(path);
  expect(documents.map(({ name, addedBy }) => [name, addedBy?.id])).toEqual([['Façade nord.png', 'u2']]);
  const headers = { cookie: karim.cookie() };
  const back = await fetch(`${app.url}${path}/${documents[0]!.id}`, { headers });
  expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
  expect(back.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(back.headers.get('x-content-type-options')).toBe('nosniff');
  const shown = await fetch(`${app.url}${path}/${documents[0]!.id}/view`, { headers });
  expect(shown.headers.get('content-type')).toBe('image/webp');
  await karim.delete(`${path}/${documents[0]!.id}`);
  expect((await karim.get<ContactDocumentList>(path)).documents).toEqual([]);
  expect((await karim.request('DELETE', `${path}/${documents[0]!.id}`)).status).toBe(404);
  const { acts } = await karim.get<ActsAbout>('/api/contacts/c1/acts');
  expect(acts.slice(0, 2).map(({ action, actorName }) => [action, actorName])).toEqual([
    ['contacts.documentRemoved', 'Karim Benali'],
    ['contacts.documentAdded', 'Karim Benali'],
  ]);
});

describe('is refused', () => {
  test.each([
    [
      'a program',
      'outil.exe',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
      'contacts.documentKind',
    ],
    [
      'a program with another name',
      'plan.pdf',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
      'contacts.documentKind',
    ],
    ['a script', 'nettoyer.bat', Buffer.from('del *.*'), 'contacts.documentKind'],
    ['a page', 'page.html', Buffer.from('<script>alert(1)</script>'), 'contacts.documentKind'],
    ['a text that calls itself a PDF', 'devis.pdf', Buffer.from('bonjour'), 'contacts.documentLies'],
    ['nothing', 'vide.txt', Buffer.alloc(0), 'platform.fileEmpty'],
  ])('%s', async (_what, name, bytes, code) => {
    const { status, body } = await send(name, bytes);
    expect([status, body.error.code]).toEqual([422, code]);
    expect((await karim.get<ContactDocumentList>(path)).documents).toEqual([]);
  });

  test('a file for nobody', async () => {
    const { status, body } = await send('a.txt', Buffer.from('a'), '/api/contacts/c99/documents');
    expect([status, body.error.code]).toEqual([404, 'contacts.unknown']);
  });

  test('a stranger, and one who asks by another contact', async () => {
    const { body } = await send('devis.txt', Buffer.from('secret'));
    const { id } = body as ContactDocument;
    for (const end of ['', '/view']) {
      expect((await app.stranger().request('GET', `${path}/${id}${end}`)).status).toBe(401);
      expect((await karim.request('GET', `/api/contacts/c2/documents/${id}${end}`)).status).toBe(404);
    }
    expect((await app.stranger().request('GET', '/api/contacts/c1/acts')).status).toBe(401);
    await karim.delete(`${path}/${id}`);
  });
});
