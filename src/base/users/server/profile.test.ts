import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageBomb } from '../../../../test/support/image-bomb.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { Answer, TestClient } from '../../../../test/support/test-client.ts';
import { peopleTopic, personChanged, type Person } from '../contract/people.ts';
import { largestPictureBytes } from '../contract/profile.ts';

/** A photograph that says by whom, with what and where it was taken. */
const photograph = () =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: '#3366cc' } })
    .withExif({
      IFD0: { Copyright: 'SecretAuthor', Make: 'SecretCamera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
    })
    .jpeg()
    .toBuffer();

async function send(
  app: TestApp,
  client: TestClient,
  id: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  name = 'moi.jpg',
): Promise<Answer<Person>> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const response = await fetch(`${app.url}/api/users/${id}/picture`, {
    method: 'PUT',
    body: form,
    headers: { cookie: client.cookie() },
  });
  const body: any = await response.json();
  return { status: response.status, headers: response.headers, body, error: body.error };
}

const photographOf = async (app: TestApp, client: TestClient, id: string): Promise<Person> => {
  const { status, body } = await send(app, client, id, new Uint8Array(await photograph()));
  expect(status).toBe(200);
  return body;
};

const personSeenBy = async (client: TestClient, id: string) =>
  (await client.get<Person[]>('/api/users/people')).find((person) => person.id === id);

test('a picture is kept as a small square with nothing that the camera wrote', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  expect((await sharp(await photograph()).metadata()).exif).toBeDefined();
  const { picture } = await photographOf(app, karim, 'u2');
  expect(picture).toMatch(/^\/api\/users\/u2\/picture\/[0-9a-f]{64}$/);

  const yann = await app.signIn('ylegoff');
  const got = await fetch(app.url + picture!, { headers: { cookie: yann.cookie() } });
  expect(got.status).toBe(200);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const bytes = Buffer.from(await got.arrayBuffer());
  const { exif, xmp, icc, ...kept } = await sharp(bytes).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 256, height: 256 });
  expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
  expect(bytes.includes('Secret')).toBe(false);
});

test('everybody signed in sees a new picture and nickname at once, and finds them again', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const yann = await app.signIn('ylegoff');
  const socket = await yann.live();
  expect(await socket.subscribe(peopleTopic, `${peopleTopic}/u2`)).toEqual([`${peopleTopic}/u2`]);

  const pictured = await photographOf(app, karim, 'u2');
  expect(await socket.event(peopleTopic, personChanged)).toEqual(pictured);
  const renamed = await karim.put('/api/users/u2/nickname', { nickname: '  Kar\u202E  \u0000im 🐱 ' });
  expect(renamed).toEqual({ ...pictured, nickname: 'Kar im 🐱' });
  await socket.next((frame) => frame.type === 'event' && (frame.data as Person).nickname === 'Kar im 🐱');

  expect(await personSeenBy(yann, 'u2')).toEqual(renamed);
  const { user } = await karim.get('/api/session');
  expect([user.nickname, user.picture]).toEqual(['Kar im 🐱', pictured.picture]);
});

test('a picture that was replaced or removed, or of somebody else, is not there', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { picture: first } = await photographOf(app, karim, 'u2');
  const hash = first!.split('/').at(-1)!;
  expect((await karim.request('GET', `/api/users/u1/picture/${hash}`)).status).toBe(404);

  const blue = await sharp({ create: { width: 9, height: 90, channels: 4, background: 'blue' } })
    .png()
    .toBuffer();
  const { body: replaced } = await send(app, karim, 'u2', new Uint8Array(blue), 'bleu');
  expect(replaced.picture).not.toBe(first);
  expect((await karim.request('GET', first!)).status).toBe(404);
  expect((await karim.request('GET', replaced.picture!)).status).toBe(200);

  const removed = await karim.delete('/api/users/u2/picture');
  expect(removed).toMatchObject({ id: 'u2', picture: null });
  expect((await karim.request('GET', replaced.picture!)).status).toBe(404);
  expect((await personSeenBy(karim, 'u2'))?.picture).toBeNull();
  expect(await karim.delete('/api/users/u2/picture')).toEqual(removed);
});

test('an administrator does it for anybody, others for themselves alone, a stranger for nobody', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const karim = await app.signIn('kbenali');
  const ofYann = await photographOf(app, sophie, 'u4');
  expect((await sophie.put('/api/users/u4/nickname', { nickname: 'Yannou' })).nickname).toBe('Yannou');

  const jpeg = new Uint8Array(await photograph());
  const refused = [
    await karim.request('PUT', '/api/users/u4/nickname', { nickname: 'Moi' }),
    await karim.request('DELETE', '/api/users/u4/picture'),
    await send(app, karim, 'u4', jpeg),
  ];
  expect(refused.map(({ status, error }) => [status, error.code])).toEqual(
    Array(3).fill([403, 'platform.forbidden']),
  );
  expect(await personSeenBy(karim, 'u4')).toMatchObject({ nickname: 'Yannou', picture: ofYann.picture });
  expect((await sophie.request('PUT', '/api/users/nobody/nickname', { nickname: 'x' })).status).toBe(404);
  expect((await send(app, sophie, 'nobody', jpeg)).status).toBe(404);

  const stranger = app.stranger();
  const unknown = [
    await stranger.request('PUT', '/api/users/u2/nickname', { nickname: 'x' }),
    await stranger.request('DELETE', '/api/users/u2/picture'),
    await stranger.request('GET', ofYann.picture!),
    await send(app, stranger, 'u2', jpeg),
  ];
  expect(unknown.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});

test('a nickname is nobody else’s name, however it is written', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const choose = (nickname: string) => karim.request('PUT', '/api/users/u2/nickname', { nickname });
  const people: Person[] = await karim.get('/api/users/people');
  const sophie = people.find(({ id }) => id === 'u1')!;
  for (const taken of [
    sophie.nickname,
    sophie.nickname.toUpperCase(),
    `${sophie.nickname}\u200B`,
    `${sophie.nickname}\u200D`,
    'Sophie  MARCHAND',
    'marchand sophie',
  ]) {
    const { status, error } = await choose(taken);
    expect([taken, status, error.code]).toEqual([taken, 422, 'users.nicknameTaken']);
    expect(error.fields[0]?.path).toBe('/nickname');
  }
  expect((await choose(' \u202E\u200B ')).body).toMatchObject({ nickname: '' });
  expect((await choose('Karim')).status).toBe(200);
  expect((await choose('x'.repeat(41))).error).toMatchObject({ code: 'platform.invalid' });
  expect((await karim.request('PUT', '/api/users/u2/nickname', { nickname: 'a', extra: 1 })).status).toBe(
    400,
  );
});

test('of two people who want one nickname at once, one gets it', async () => {
  const app = await startTestApp();
  const people = [
    ['kbenali', 'u2'],
    ['evasseur', 'u3'],
    ['ylegoff', 'u4'],
    ['cdupre', 'u5'],
  ] as const;
  const clients = await Promise.all(people.map(([login]) => app.signIn(login)));
  const answers = await Promise.all(
    clients.map((client, index) =>
      client.request('PUT', `/api/users/${people[index]![1]}/nickname`, { nickname: 'Le chat' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  const all: Person[] = await clients[0]!.get('/api/users/people');
  expect(all.filter(({ nickname }) => nickname === 'Le chat')).toHaveLength(1);
});

test('what is no picture is refused, and the one before stays', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { picture } = await photographOf(app, karim, 'u2');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const cut = new Uint8Array((await photograph()).subarray(0, 400));
  const cases: [string, Uint8Array<ArrayBuffer> | string, number, string][] = [
    ['dessin.png', svg, 422, 'platform.imageType'],
    ['photo.jpg', 'MZ\u0000\u0001', 422, 'platform.imageType'],
    ['photo.jpg', cut, 422, 'platform.imageUnreadable'],
    ['photo.png', imageBomb(30_000), 422, 'platform.imageTooLarge'],
    ['photo.jpg', '', 422, 'platform.fileEmpty'],
    ['photo.jpg', new Uint8Array(largestPictureBytes + 1), 413, 'platform.fileTooLarge'],
  ];
  for (const [name, bytes, status, code] of cases) {
    const answer = await send(app, karim, 'u2', bytes, name);
    expect([name, answer.status, answer.error.code]).toEqual([name, status, code]);
  }
  const none = await karim.request('PUT', '/api/users/u2/picture', { file: 'x' });
  expect([none.status, none.error.code]).toEqual([422, 'platform.uploadMissing']);
  expect((await personSeenBy(karim, 'u2'))?.picture).toBe(picture);
});
