import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Contact } from '../contract/contacts.ts';
import { contactListTopic, contactTopic } from '../contract/events.ts';
import { checkContact, contactRules, contactsByExternalIds, writeContacts } from './public.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let karim: TestClient;
let sophie: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  karim = await app.signIn('kbenali');
  sophie = await app.signIn('smarchand');
});
afterAll(() => app.close());

const create = (input: object) => karim.post<Contact>('/api/contacts', { group: 'client', ...input });
const read = (id: string) => karim.get<Contact>(`/api/contacts/${id}`);
const change = (client: TestClient, id: string, body: object) =>
  client.request<Contact>('PATCH', `/api/contacts/${id}`, body);

test('a new contact is kept whole, is found, and is told of in the journal', async () => {
  const made = await create({
    civility: 'MME',
    lastName: 'Ünlü',
    firstName: 'Ayşe',
    siren: '732 829 320',
    email: 'ayse@courriel.example',
    otherEmails: [{ label: 'bureau', address: 'bureau@courriel.example' }],
    otherPhones: [{ label: '', number: '04 73 11 22 33' }],
    proCity: 'Vichy',
    marketingConsentAt: '2026-11-20',
    marketingConsentSource: 'formulaire du site',
    notes: 'Préfère le matin.\nDeux lignes.',
  });
  expect(made).toMatchObject({
    displayName: 'Mme Ayşe Ünlü',
    civilityLetter: 'Madame',
    siren: '732829320',
    notes: 'Préfère le matin.\nDeux lignes.',
    marketingConsentAt: '2026-11-20T12:00:00.000Z',
    version: 1,
    updatedAt: null,
  });
  expect(await read(made.id)).toEqual(made);
  for (const word of ['unlu', 'bureau@courriel', '0473112233', 'vichy', '732829320']) {
    const { contacts } = await karim.get(`/api/contacts?search=${word}`);
    expect(contacts.map(({ id }: Contact) => id)).toContain(made.id);
  }
  const { acts } = await karim.get(`/api/contacts/${made.id}/acts`);
  expect(acts[0]).toMatchObject({ action: 'contacts.contactCreated', subjectLabel: 'Mme Ayşe Ünlü' });
});

test('all that is wrong is told beside its field, and nothing is written', async () => {
  const before = (await karim.get('/api/contacts')).total;
  const answer = await karim.request('POST', '/api/contacts', {
    group: 'client',
    lastName: 'x'.repeat(500),
    email: 'nobody',
  });
  expect([answer.status, answer.error.code]).toEqual([422, 'contacts.tooLong']);
  expect(answer.error.fields.map(({ path }) => path)).toEqual(['/lastName', '/email']);
  expect((await karim.get('/api/contacts')).total).toBe(before);
});

// Could pass wrongly if the second answer were a mere error: it carries the whole contact as it is now.
test('the second of two editors is refused, and is given what is there now', async () => {
  const { id } = await create({ lastName: 'Deux', city: 'Riom' });
  expect((await change(karim, id, { version: 1, city: 'Volvic' })).status).toBe(200);
  const late = await change(sophie, id, { version: 1, city: 'Thiers' });
  expect([late.status, late.error.code]).toEqual([409, 'contacts.changedMeanwhile']);
  expect(late.error.data['contact']).toMatchObject({ city: 'Volvic', version: 2 });
  expect((await read(id)).city).toBe('Volvic');
  expect((await change(sophie, id, { version: 2, city: 'Thiers' })).body).toMatchObject({
    city: 'Thiers',
    version: 3,
    updatedBy: 'u1',
  });
});

test('ten editors at once change a contact once', async () => {
  const { id } = await create({ lastName: 'Dix' });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      change(at % 2 ? karim : sophie, id, { version: 1, city: `Ville ${at}` }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  expect((await read(id)).version).toBe(2);
});

test('saving what is there already changes nothing, and the journal names fields and no words', async () => {
  const { id } = await create({ lastName: 'Pareil', notes: 'Secret de famille' });
  expect((await change(karim, id, { version: 1, lastName: ' Pareil ' })).body.version).toBe(1);
  await change(karim, id, { version: 1, notes: 'Autre', city: 'Riom' });
  const { acts } = await karim.get(`/api/contacts/${id}/acts`);
  expect(acts.map(({ action }: any) => action)).toEqual([
    'contacts.contactChanged',
    'contacts.contactCreated',
  ]);
  expect(acts[0].details).toEqual({ fields: 'city, notes', count: 2 });
  expect(JSON.stringify(acts)).not.toContain('Secret');
});

test('an open file and an open list hear of a change, once it is there', async () => {
  const { id } = await create({ lastName: 'Vivant' });
  const socket = await sophie.live();
  expect(await socket.subscribe(contactTopic(id), contactListTopic, contactTopic('c99'))).toEqual([
    contactTopic('c99'),
  ]);
  await change(karim, id, { version: 1, city: 'Issoire' });
  expect(await socket.event(contactTopic(id), 'contact.changed')).toEqual({ id, version: 2 });
  expect(await socket.event(contactListTopic, 'contacts.changed')).toEqual({ ids: [id] });
  socket.close();
});

test('an objection made by the link stays until a consent given since', async () => {
  const { id } = await create({ lastName: 'Opposée', email: 'opposee@courriel.example' });
  const { platform } = app.application;
  const { db } = platform;
  const { opposeMarketing } = await import('./public.ts');
  expect(await db.transaction((tx) => opposeMarketing(tx, platform, id))).toBe(id);
  expect(await db.transaction((tx) => opposeMarketing(tx, platform, id))).toBeNull();
  const opposed = await read(id);
  expect(opposed).toMatchObject({ marketingOpposedBy: 'person', version: 2 });
  const refused = await change(karim, id, { version: 2, marketingOpposedAt: null });
  expect([refused.status, refused.error.code]).toEqual([422, 'contacts.objectionStands']);
  const lifted = await change(karim, id, {
    version: 2,
    marketingOpposedAt: null,
    marketingConsentAt: '2026-11-23',
    marketingConsentSource: 'au magasin',
  });
  expect(lifted.body).toMatchObject({ marketingOpposedAt: null, marketingOpposedBy: null });
  const { acts } = await karim.get(`/api/contacts/${id}/acts`);
  expect(acts.map(({ action }: any) => action)).toContain('contacts.objectionReceived');
});

test('an archived contact leaves the list and comes back', async () => {
  const { id } = await create({ lastName: 'Rangée' });
  const listed = async () =>
    (await karim.get('/api/contacts?search=rangee')).contacts.map((contact: Contact) => contact.id);
  expect(await listed()).toEqual([id]);
  expect((await karim.post(`/api/contacts/${id}/archive`)).archivedAt).toBeTruthy();
  expect((await karim.post(`/api/contacts/${id}/archive`)).version).toBe(2);
  expect(await listed()).toEqual([]);
  expect((await karim.post(`/api/contacts/${id}/unarchive`)).archivedAt).toBeNull();
  expect(await listed()).toEqual([id]);
});

test.each([
  ['the same address', 'email=HELENE.fournier-becu%40courriel.example', ['c1']],
  ['the same name and town', 'lastName=fournier%20becu&firstName=helene&city=aubi%C3%A8re', ['c1']],
  ['the same name and number', 'lastName=Roussel&firstName=Maxime&phone=06.39.98.10.07', ['c7']],
  ['the same name alone', 'lastName=Roussel&firstName=Maxime', []],
  ['another name in the same town', 'lastName=Durand&city=Riom', []],
  ['a percent sign', 'email=%25', []],
  ['itself', 'email=helene.fournier-becu%40courriel.example&except=c1', []],
])('who may be the same, by %s', async (_what, query, expected) => {
  const { contacts } = await karim.get(`/api/contacts/duplicates?${query}`);
  expect(contacts.map(({ id }: Contact) => id)).toEqual(expected);
});

test('a stranger writes nothing and learns nothing', async () => {
  const stranger = app.stranger();
  for (const [method, path] of [
    ['POST', '/api/contacts'],
    ['PATCH', '/api/contacts/c1'],
    ['POST', '/api/contacts/c1/archive'],
    ['GET', '/api/contacts/duplicates?email=helene.fournier-becu%40courriel.example'],
    ['GET', '/api/contacts/fields'],
  ] as const) {
    expect((await stranger.request(method, path, method === 'GET' ? undefined : {})).status).toBe(401);
  }
  expect((await read('c1')).version).toBe(1);
});

test('a whole file of contacts is written in one go, and again without doubling any', async () => {
  const { db, clock, live, newId } = app.application.platform;
  const rules = await contactRules(db.read, clock);
  const by = { clock, live, newId, viewer: null };
  const names = Array.from({ length: 450 }, (_, at) => `Ligne ${at}`);
  const write = (city: string) =>
    db.transaction(async (tx) => {
      const known = await contactsByExternalIds(
        tx,
        names.map((_name, at) => `ext-${at}`),
      );
      return writeContacts(
        tx,
        by,
        names.map((lastName, at) => {
          const externalId = `ext-${at}`;
          const before = known.get(externalId) ?? null;
          const { values, errors } = checkContact({ group: 'other', lastName, city }, rules, before);
          expect(errors).toEqual([]);
          return { before, values, externalId };
        }),
      );
    });
  const outcomes = async (city: string) => new Set((await write(city)).map(({ outcome }) => outcome));
  expect(await outcomes('Riom')).toEqual(new Set(['created']));
  expect(await outcomes('Riom')).toEqual(new Set(['unchanged']));
  expect(await outcomes('Thiers')).toEqual(new Set(['changed']));
  expect((await karim.get('/api/contacts?group=other')).total).toBe(450);
});
