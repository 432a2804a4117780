import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Delivery, WebhookWithSecret } from '../../webhooks/contract/webhooks.ts';
import type { FaultList, ImportDetail, ImportState, Mapping } from '../contract/imports.ts';
import type { ImportKind } from '../contract/targets.ts';

const ended: ImportState[] = [
  'drafted',
  'checked',
  'done',
  'stopped',
  'interrupted',
  'undone',
  'undoInterrupted',
];

async function send(
  app: TestApp,
  client: TestClient,
  kind: ImportKind,
  content: string | Buffer,
  name = 'f.csv',
) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(Buffer.from(content))], name));
  const answer = await fetch(`${app.url}/api/imports?kind=${kind}`, {
    ...{ method: 'POST', body: form, headers: { cookie: client.cookie() } },
  });
  const body: any = await answer.json();
  return { status: answer.status, error: body.error, detail: body as ImportDetail };
}

async function settled(client: TestClient, id: string): Promise<ImportDetail> {
  let detail: ImportDetail | null = null;
  await expect
    .poll(async () => (detail = await client.get<ImportDetail>(`/api/imports/${id}`)).state, {
      timeout: 15_000,
    })
    .toSatisfy((state: ImportState) => ended.includes(state));
  return detail!;
}

async function work(client: TestClient, id: string, what: 'check' | 'run' | 'undo'): Promise<ImportDetail> {
  await client.post(`/api/imports/${id}/${what}`);
  return settled(client, id);
}

/** The whole way of a file, with what a dry run said. */
async function take(
  app: TestApp,
  client: TestClient,
  kind: ImportKind,
  content: string | Buffer,
  change: Partial<Mapping> = {},
) {
  const { detail } = await send(app, client, kind, content);
  await client.put(`/api/imports/${detail.id}/mapping`, { ...detail.mapping, ...change });
  const checked = await work(client, detail.id, 'check');
  const done = await work(client, detail.id, 'run');
  return { id: detail.id, checked, done };
}

const faultsOf = (client: TestClient, id: string) =>
  client.get<FaultList>(`/api/imports/${id}/faults`).then(({ lines }) => lines);

const found = async (client: TestClient, search: string) =>
  (await client.get(`/api/contacts?search=${encodeURIComponent(search)}`)).contacts as any[];

test('a file of contacts comes in, with its accents, quoted lines and strange names; again, it changes nothing', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const content =
    '\uFEFFIdentifiant;Nom;Prénom;E-mail;Ville;Notes;Opposition\r\n' +
    'A1;Zürcher-Œuvrard;Éloïse;eloise@exemple.example;Riom;"Première\r\nligne; et « deux »";\r\n' +
    'A2;"D\'Arc ""la Pucelle""";Jeanne 😀;jeanne@exemple.example;Cham\u202Eali;;12/03/2026\r\n';
  const { checked, done } = await take(app, sophie, 'contacts', content);
  expect(checked.state).toBe('checked');
  expect(checked.reading).toEqual({ encoding: 'utf-8', separator: ';' });
  expect(checked.counts).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 0 });
  expect(done).toMatchObject({ state: 'done', counts: checked.counts, hasFile: false });
  const [eloise] = await found(sophie, 'Zurcher');
  const file = await sophie.get(`/api/contacts/${eloise.id}`);
  expect(file).toMatchObject({ lastName: 'Zürcher-Œuvrard', externalId: 'A1', group: 'client' });
  expect(file.notes).toBe('Première\nligne; et « deux »');
  const [jeanne] = await found(sophie, 'pucelle');
  expect(await sophie.get(`/api/contacts/${jeanne.id}`)).toMatchObject({
    ...{ firstName: 'Jeanne 😀', city: 'Chamali', marketingOpposedAt: '2026-03-12T12:00:00.000Z' },
  });
  const again = await take(app, sophie, 'contacts', content);
  expect(again.checked.isRemembered).toBe(true);
  expect(again.done.counts).toEqual({ created: 0, changed: 0, unchanged: 2, refused: 0 });
});

test('Windows-1252 is read as it is; a file that mixes encodings is told, and each line read in its own', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const old = Buffer.from('Nom,Ville\r\nL\u00e9vy \u0080,Saint-\u00c9tienne\r\n', 'latin1');
  const first = await take(app, sophie, 'contacts', old);
  expect(first.checked.reading).toEqual({ encoding: 'windows-1252', separator: ',' });
  expect((await found(sophie, 'levy'))[0]).toMatchObject({ displayName: 'Lévy €', city: 'Saint-Étienne' });
  const mixed = Buffer.concat([
    Buffer.from('Nom\tVille\nBéranger\tÉpinal\n', 'utf8'),
    Buffer.from('C\u00f4me\tN\u00eemes\n', 'latin1'),
  ]);
  const { checked } = await take(app, sophie, 'contacts', mixed);
  expect(checked.reading).toEqual({ encoding: 'mixed', separator: '\t' });
  expect(checked.preview.mixed).toEqual({ utf8: 1, windows1252: 1, firstOther: 3 });
  expect((await found(sophie, 'beranger'))[0]).toMatchObject({ displayName: 'Béranger', city: 'Épinal' });
  expect((await found(sophie, 'come nimes'))[0]).toMatchObject({ displayName: 'Côme', city: 'Nîmes' });
});

test('what is no CSV is refused by what it holds, and nothing of it is kept', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const zip = Buffer.from('PK\u0003\u0004\u0000\u0000rest');
  const cases: [string | Buffer, string][] = [
    [zip, 'imports.workbook'],
    ['Nom;Ville\nA\u0000;B\n', 'imports.notCsv'],
    ['%PDF-1.7\n1;2\n', 'imports.notCsv'],
    ['<!doctype html><p>a;b', 'imports.notCsv'],
    ['Nom;Ville\n', 'imports.noLines'],
    ['Nom\nMartin\n', 'imports.oneColumn'],
    ['Nom;Ville\nMartin;"Riom\nDupont;Lyon\n', 'imports.quoteOpen'],
    [Buffer.from('\uFEFFNom;Ville\nA;B\n', 'utf16le'), 'imports.utf16'],
  ];
  for (const [content, code] of cases) {
    const { status, error } = await send(app, sophie, 'contacts', content);
    expect([status, error.code]).toEqual([422, code]);
  }
  const long = await send(app, sophie, 'contacts', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  expect([long.status, long.error.code, long.error.data.megabytes]).toEqual([
    413,
    'platform.fileTooLarge',
    20,
  ]);
  expect((await sophie.get('/api/imports')).total).toBe(0);
});

test('each faulty line is told with its column, its value and the reason; the others come in', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const content = [
    'Nom;E-mail;Groupe;Consentement;Id',
    'Bon;bon@exemple.example;;;1',
    'Mauvais;pas-une-adresse;martien;oui;2',
    `${'x'.repeat(500)};;;;3`,
    'Encore;encore@exemple.example;;;1',
  ].join('\n');
  const { id, checked, done } = await take(app, sophie, 'contacts', content);
  expect(checked.counts).toEqual({ created: 1, changed: 0, unchanged: 0, refused: 3 });
  expect(done.counts).toEqual(checked.counts);
  const fault = (column: string, value: string, rule: string) =>
    expect.objectContaining({ column, value, rule });
  expect(await faultsOf(sophie, id)).toEqual([
    {
      line: 3,
      faults: [
        fault('Groupe', 'martien', 'imports.groupUnknown'),
        fault('E-mail', 'pas-une-adresse', 'contacts.emailInvalid'),
        fault('Consentement', 'oui', 'contacts.dateInvalid'),
      ],
    },
    { line: 4, faults: [fault('Nom', 'x'.repeat(200), 'contacts.tooLong')] },
    { line: 5, faults: [fault('Id', '1', 'imports.saidBefore')] },
  ]);
});

test('an objection is never lifted nor dated anew, and what a line leaves empty stays', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const heading = 'Id;Nom;Ville;Opposition;Consentement;Origine du consentement\n';
  await take(app, sophie, 'contacts', `${heading}9;Opposé;Riom;01/02/2026;;\n`);
  const { done } = await take(app, sophie, 'contacts', `${heading}9;Opposé;;non;05/06/2026;salon\n`);
  expect(done.counts.changed).toBe(1);
  const [contact] = await found(sophie, 'oppose');
  expect(await sophie.get(`/api/contacts/${contact.id}`)).toMatchObject({
    ...{ city: 'Riom', marketingOpposedAt: '2026-02-01T12:00:00.000Z' },
    marketingConsentAt: '2026-06-05T12:00:00.000Z',
  });
});

const orders = [
  'Numéro;Client;Date;Désignation;Montant TTC;Délai',
  'X-1;Hélène Fournier-Bécu;12/03/2026;Poêle;4 280,50;6 semaines',
  'X-2;Personne du tout;2026-03-12;Poêle;dix;',
  'X-3;Hélène Fournier-Bécu;31/02/2026;Poêle;1.234;',
].join('\r\n');

test('orders find their contact by name, with French dates and amounts; again, they change nothing', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const { id, done } = await take(app, sophie, 'orders', orders);
  expect(done.counts).toEqual({ created: 1, changed: 0, unchanged: 0, refused: 2 });
  expect(
    (await faultsOf(sophie, id)).map(({ line, faults }) => [line, ...faults.map(({ rule }) => rule)]),
  ).toEqual([
    // All at once: who mends the file mends it once.
    [3, 'imports.contactUnknown', 'imports.amountUnread'],
    [4, 'imports.dateUnread', 'imports.amountUnread'],
  ]);
  const [order] = (await sophie.get('/api/orders?search=X-1')).orders;
  expect(order).toMatchObject({
    ...{ number: 'X-1', contactId: 'c1', orderedOn: '2026-03-12', amountCents: 428050 },
    ...{ leadValue: 6, leadUnit: 'week', expectedOn: '2026-04-23' },
  });
  const again = await take(app, sophie, 'orders', orders);
  expect(again.done.counts).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
});

test('an undo takes back what the import did, but what somebody changed or built upon since', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const heading = 'Id;Nom;E-mail;Ville\n';
  await take(app, sophie, 'contacts', `${heading}1;Avant;avant@exemple.example;Riom\n`);
  const lines = ['1;Avant;avant@exemple.example;Lyon', '2;Seul;;Nice', '3;Touché;;Nice', '4;Commandé;;Nice'];
  const { id, done } = await take(app, sophie, 'contacts', heading + lines.join('\n'));
  expect(done.counts).toEqual({ created: 3, changed: 1, unchanged: 0, refused: 0 });
  const [touched] = await found(sophie, 'Touche');
  await sophie.request('PATCH', `/api/contacts/${touched.id}`, { version: 1, city: 'Dax' });
  const order = 'Numéro;Code client;Date;Désignation;Montant\nU-1;4;2026-03-12;Poêle;10\n';
  expect((await take(app, sophie, 'orders', order)).done.counts.created).toBe(1);
  const undone = await work(sophie, id, 'undo');
  expect(undone).toMatchObject({ state: 'undone', takenBack: 2, kept: 2, undoUntil: null });
  expect((await sophie.get(`/api/imports/${id}/kept`)).rows).toMatchObject([
    { line: 4, label: 'Touché', reason: 'changedSince' },
    { line: 5, label: 'Commandé', reason: 'inUse' },
  ]);
  expect(await found(sophie, 'Seul')).toEqual([]);
  expect((await found(sophie, 'Avant'))[0]).toMatchObject({ city: 'Riom' });
  expect((await found(sophie, 'Touche'))[0]).toMatchObject({ city: 'Dax' });
  expect((await sophie.request('POST', `/api/imports/${id}/undo`)).error.code).toBe('imports.notUndoable');
  const acts = await sophie.get('/api/audit?limit=50');
  expect(acts.map(({ action }: any) => action)).toContain('imports.importUndone');
});

test('two imports at once: one goes through its lines, the other is told; neither is lost', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const many = (name: string) =>
    `Id;Nom\n${Array.from({ length: 600 }, (_, index) => `${name}${index};${name}${index}`).join('\n')}`;
  const sent = await Promise.all([
    send(app, sophie, 'contacts', many('a')),
    send(app, sophie, 'contacts', many('b')),
  ]);
  for (const { detail } of sent) await work(sophie, detail.id, 'check');
  const answers = await Promise.all(
    sent.map(({ detail }) => sophie.request('POST', `/api/imports/${detail.id}/run`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.error.code).toBe('imports.underWay');
  const states = await Promise.all(sent.map(({ detail }) => settled(sophie, detail.id)));
  expect(states.map(({ state }) => state).sort()).toEqual(['checked', 'done']);
});

test('who may not import neither does nor sees anything of it', async () => {
  const app = await startTestApp();
  const [sophie, yann] = [await app.signIn('smarchand'), await app.signIn('ylegoff')];
  const { detail } = await send(app, sophie, 'contacts', 'Nom;Ville\nA;B\n');
  expect((await send(app, yann, 'contacts', 'Nom;Ville\nA;B\n')).status).toBe(403);
  for (const path of ['', `/${detail.id}`, `/${detail.id}/faults`, `/${detail.id}/kept`]) {
    expect((await yann.request('GET', `/api/imports${path}`)).status).toBe(403);
    expect((await app.stranger().request('GET', `/api/imports${path}`)).status).toBe(401);
  }
  for (const what of ['check', 'run', 'undo', 'stop']) {
    expect((await yann.request('POST', `/api/imports/${detail.id}/${what}`)).status).toBe(403);
  }
  expect((await sophie.get(`/api/imports/${detail.id}`)).state).toBe('drafted');
  expect((await sophie.request('GET', '/api/imports/nobody')).status).toBe(404);
});

// As a process leaves it that died after its first hundred lines: with the turn, and half of the file.
test('an import that was cut off says how far it is, goes on from there, and is taken back whole', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const lines = Array.from({ length: 250 }, (_, n) => `K${n};Coupure${n}`);
  const { detail } = await send(app, sophie, 'contacts', `Id;Nom\n${lines.join('\n')}`);
  await work(sophie, detail.id, 'check');
  await app.application.platform.db.transaction(async (tx) => {
    const dead = { worker: 'dead', seen_at: '2026-11-23T10:00:00.000Z' };
    await tx
      .updateTable('imports_imports')
      .set({ ...dead, phase: 'running', done: 100, created: 100 })
      .execute();
    await tx.updateTable('imports_turn').set(dead).execute();
  });
  expect(await sophie.get(`/api/imports/${detail.id}`)).toMatchObject({ state: 'interrupted', done: 100 });
  const done = await work(sophie, detail.id, 'run');
  expect(done).toMatchObject({ state: 'done', done: 250, counts: { created: 250, refused: 0 } });
  expect(await found(sophie, 'Coupure99')).toEqual([]);
  expect(await found(sophie, 'Coupure100')).toHaveLength(1);
  expect(await work(sophie, detail.id, 'undo')).toMatchObject({ state: 'undone', takenBack: 150, kept: 0 });
  expect(await found(sophie, 'Coupure100')).toEqual([]);
});

test('who listens hears once of a whole file, and once of its undo; of none of its lines', async () => {
  const app = await startTestApp({ config: { webhookPrivateAddresses: ['127.0.0.1'] } });
  const sophie = await app.signIn('smarchand');
  const { webhook } = await sophie.post<WebhookWithSecret>('/api/webhooks', {
    ...{ name: 'Boutique', url: 'http://127.0.0.1:9/', withNames: true },
    events: ['contact.created', 'contact.changed', 'import.ended', 'import.undone'],
  });
  const told = async () => {
    const deliveries = await sophie.get<Delivery[]>(`/api/webhooks/${webhook.id}/deliveries`);
    return deliveries.map(({ event, body }) => [event, JSON.parse(body).data]).toReversed();
  };
  const content =
    'Nom;E-mail\r\nAubin;aubin@exemple.example\r\nBrel;brel@exemple.example\r\nCaz;pas un mail\r\n';
  const { id } = await take(app, sophie, 'contacts', content);
  const figures = { created: 2, changed: 0, unchanged: 0, refused: 1 };
  const ended = ['import.ended', { importId: id, kind: 'contacts', state: 'done', ...figures }];
  expect(await told()).toEqual([ended]);
  await work(sophie, id, 'undo');
  const undone = ['import.undone', { importId: id, kind: 'contacts', takenBack: 2, kept: 0 }];
  expect(await told()).toEqual([ended, undone]);
});
