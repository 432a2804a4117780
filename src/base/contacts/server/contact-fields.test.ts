import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { ContactFields } from '../contract/custom-fields.ts';
import { contactFieldsTopic } from '../contract/events.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let sophie: TestClient;
let yann: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  sophie = await app.signIn('smarchand');
  yann = await app.signIn('ylegoff');
});
afterAll(() => app.close());

const add = (body: object) => sophie.request<ContactFields>('POST', '/api/contacts/fields', body);
const all = () => yann.get<ContactFields>('/api/contacts/fields');
const idOf = async (label: string) => (await all()).fields.find((field) => field.label === label)!.id;

test('a field is made, with a variable of its own, and everybody hears of it', async () => {
  const socket = await yann.live();
  await socket.subscribe(contactFieldsTopic);
  const made = await add({ kind: 'date', label: 'Date d’anniversaire' });
  expect(made.body.fields).toMatchObject([
    { kind: 'date', label: 'Date d’anniversaire', variable: 'USDEF_DATE_D_ANNIVERSAIRE', options: [] },
  ]);
  expect(await all()).toEqual(made.body);
  await socket.event(contactFieldsTopic, 'fields.changed');
  socket.close();
});

test.each([
  [{ kind: 'text', label: '  ' }, '/label', 'nameEmpty'],
  [{ kind: 'text', label: 'date d’ANNIVERSAIRE' }, '/label', 'nameTaken'],
  [{ kind: 'text', label: 'x'.repeat(61) }, '/label', 'tooLong'],
  [{ kind: 'list', label: 'Bois', options: [' '] }, '/options', 'optionsMissing'],
  [{ kind: 'text', label: 'Autre', variable: '%date d’anniversaire%' }, '/variable', 'variableTaken'],
])('%j is refused at %s', async (body, path, reason) => {
  const { status, error } = await add(body);
  expect([status, error.code, error.fields[0]?.path]).toEqual([422, `contacts.${reason}`, path]);
});

test('values are kept by their kind, and an archived field keeps them', async () => {
  await add({ kind: 'number', label: 'Surface' });
  const id = await idOf('Surface');
  const made = await yann.post('/api/contacts', {
    group: 'client',
    lastName: 'Champ',
    customValues: { [id]: '12,5' },
  });
  expect(made.customValues).toEqual({ [id]: 12.5 });
  await sophie.post(`/api/contacts/fields/${id}/archive`);
  expect((await all()).fields.find((field) => field.id === id)!.archivedAt).toBeTruthy();
  expect((await yann.get(`/api/contacts/${made.id}`)).customValues).toEqual({ [id]: 12.5 });
  await sophie.post(`/api/contacts/fields/${id}/unarchive`);
  expect((await all()).fields.find((field) => field.id === id)!.archivedAt).toBeNull();
});

test('there are twenty-five at most, also when two add the last one at once', async () => {
  const used = (await all()).fields.filter(({ archivedAt }) => archivedAt === null).length;
  for (let at = used; at < 24; at += 1) await add({ kind: 'text', label: `Champ ${at}` });
  const answers = await Promise.all([
    add({ kind: 'text', label: 'Dernier' }),
    add({ kind: 'text', label: 'De trop' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.error.code).toBe('contacts.fieldsFull');
});

test('the order is the one that was given', async () => {
  const ids = (await all()).fields.map(({ id }) => id);
  const turned = ids.toReversed();
  const { fields } = await sophie.put<ContactFields>('/api/contacts/fields/order', { ids: turned });
  expect(fields.map(({ id }) => id)).toEqual(turned);
});

test('a category is given, is offered no more once archived, and stays with who has it', async () => {
  const { categories } = await sophie.post<ContactFields>('/api/contacts/categories', {
    name: 'Artisan',
    color: 'teal',
  });
  const { id } = categories[0]!;
  const made = await yann.post('/api/contacts', { group: 'partner', lastName: 'K', categoryIds: [id, id] });
  expect(made.categoryIds).toEqual([id]);
  await sophie.put(`/api/contacts/categories/${id}`, { name: 'Artisans', color: 'blue' });
  await sophie.post(`/api/contacts/categories/${id}/archive`);
  const other = await yann.request('POST', '/api/contacts', {
    ...{ group: 'partner', lastName: 'L' },
    categoryIds: [id],
  });
  expect([other.status, other.error.code]).toEqual([422, 'contacts.categoryUnknown']);
  const changed = await yann.request<{ categoryIds: string[] }>('PATCH', `/api/contacts/${made.id}`, {
    version: 1,
    city: 'Riom',
    categoryIds: [id],
  });
  expect(changed.body.categoryIds).toEqual([id]);
});

test('who may not manage them changes nothing', async () => {
  const before = await all();
  const id = before.fields[0]!.id;
  for (const [method, path, body] of [
    ['POST', '/fields', { kind: 'text', label: 'Intrus' }],
    ['PATCH', `/fields/${id}`, { label: 'Intrus' }],
    ['PUT', '/fields/order', { ids: [] }],
    ['POST', `/fields/${id}/archive`, undefined],
    ['POST', `/fields/${id}/unarchive`, undefined],
    ['POST', '/categories', { name: 'Intrus', color: 'red' }],
    ['PUT', '/categories/order', { ids: [] }],
    ['PUT', `/categories/${before.categories[0]!.id}`, { name: 'Intrus', color: 'red' }],
    ['POST', `/categories/${before.categories[0]!.id}/archive`, undefined],
    ['POST', `/categories/${before.categories[0]!.id}/unarchive`, undefined],
  ] as const) {
    expect((await yann.request(method, `/api/contacts${path}`, body)).status).toBe(403);
  }
  expect(await all()).toEqual(before);
});
