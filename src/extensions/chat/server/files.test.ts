import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Message, MessageFile, PostedMessage, UploadedFile } from '../contract/messages.ts';
import { clientId, said, testChat } from './test-chat.ts';

const [app, sophie, karim, elodie] = await openForFile('smarchand', 'kbenali', 'evasseur');

const photograph = () =>
  sharp({ create: { width: 1200, height: 600, channels: 3, background: '#aa3322' } })
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '45/1 46/1 0/1' } })
    .jpeg()
    .toBuffer();

/** Sends bytes as the browser's form does. */
async function upload(client: TestClient, name: string, bytes: Uint8Array, url = app.url) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), name);
  const headers = { cookie: client.cookie(), origin: url };
  const answer = await fetch(`${url}/api/chat/files`, { method: 'POST', body: form, headers });
  const body = (await answer.json()) as UploadedFile & { error?: { code: string } };
  return { status: answer.status, file: body.file, code: body.error?.code };
}

const fetchFile = (client: TestClient, path: string, url = app.url) =>
  fetch(`${url}/api/chat/files/${path}`, { headers: { cookie: client.cookie() } });

const statusOf = async (client: TestClient, path: string) => (await fetchFile(client, path)).status;

async function send(client: TestClient, id: string, files: MessageFile[], more: object = {}) {
  const body = {
    clientId: clientId(),
    body: null,
    recipients: [],
    files: files.map((file) => file.id),
    ...more,
  };
  return client.request<PostedMessage>('POST', `/api/chat/conversations/${id}/messages`, body);
}

async function sent(
  client: TestClient,
  id: string,
  files: MessageFile[],
  more: object = {},
): Promise<Message> {
  const answer = await send(client, id, files, more);
  expect(answer.status).toBe(200);
  return answer.body.message;
}

describe('a file', () => {
  it('is its uploader’s alone until a message carries it, then of those who read the message', async () => {
    const { file } = await upload(sophie, 'Planning.txt', Buffer.from('lundi : pose'));
    expect(file).toMatchObject({
      name: 'Planning.txt',
      type: 'text/plain',
      size: 12,
      lies: false,
      image: null,
    });
    expect([await statusOf(sophie, file.id), await statusOf(karim, file.id)]).toEqual([200, 404]);
    const message = await sent(sophie, 'ch1', [file], { body: said('Voici') });
    expect(message.files).toEqual([file]);
    expect([await statusOf(karim, file.id), await statusOf(elodie, file.id)]).toEqual([200, 404]);
    const answer = await fetchFile(karim, file.id);
    expect(await answer.text()).toBe('lundi : pose');
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="Planning.txt"');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('alone makes a message, and the list says how many', async () => {
    const files = [];
    for (const name of ['a.txt', 'b.txt']) files.push((await upload(karim, name, Buffer.from(name))).file);
    const message = await sent(karim, 'ch1', files.toReversed());
    expect([message.body, message.files.map((file) => file.name)]).toEqual([null, ['b.txt', 'a.txt']]);
    expect((await testChat(sophie).conversation('ch1'))!.lastMessage).toMatchObject({ text: '', files: 2 });
    const empty = await send(karim, 'ch1', []);
    expect([empty.status, empty.error.code]).toEqual([422, 'chat.messageEmpty']);
  });

  it('of an aside is not of the channel', async () => {
    const { file } = await upload(sophie, 'secret.txt', Buffer.from('pour Karim'));
    await sent(sophie, 'ch1', [file], { recipients: ['u2'] });
    const chloe = await app.signIn('cdupre');
    expect([await statusOf(karim, file.id), await statusOf(chloe, file.id)]).toEqual([200, 404]);
  });

  it('goes with its message, and with the right to read it', async () => {
    const channel = await testChat(sophie).createChannel('Fichiers', ['u2']);
    const [kept, gone] = [
      (await upload(sophie, 'reste.txt', Buffer.from('r'))).file,
      (await upload(sophie, 'part.txt', Buffer.from('p'))).file,
    ];
    await sent(sophie, channel.id, [kept]);
    const { seq } = await sent(sophie, channel.id, [gone]);
    await sophie.delete(`/api/chat/conversations/${channel.id}/messages/${seq}`);
    expect([await statusOf(sophie, gone.id), await statusOf(karim, gone.id)]).toEqual([404, 404]);
    expect(await statusOf(karim, kept.id)).toBe(200);
    await sophie.put(`/api/chat/conversations/${channel.id}/members`, { members: ['u3'] });
    // Karim is out; Élodie came after it was sent.
    expect([await statusOf(karim, kept.id), await statusOf(elodie, kept.id)]).toEqual([404, 404]);
  });

  it('is sent once, by who uploaded it', async () => {
    const { file } = await upload(sophie, 'une-fois.txt', Buffer.from('1'));
    const stolen = await send(karim, 'ch1', [file]);
    expect([stolen.status, stolen.error.code]).toEqual([422, 'chat.fileNotFound']);
    await sent(sophie, 'ch1', [file]);
    const again = await send(sophie, 'ch3', [file]);
    expect([again.status, again.error.code]).toEqual([422, 'chat.fileNotFound']);
    expect((await testChat(sophie).page('ch3')).messages.flatMap((message) => message.files)).toEqual([]);
  });

  it('can be thrown away by its uploader before it is sent, and by nobody after', async () => {
    const { file } = await upload(sophie, 'x.txt', Buffer.from('x'));
    await karim.delete(`/api/chat/files/${file.id}`);
    expect(await statusOf(sophie, file.id)).toBe(200);
    await sophie.delete(`/api/chat/files/${file.id}`);
    expect(await statusOf(sophie, file.id)).toBe(404);
    const other = (await upload(sophie, 'y.txt', Buffer.from('y'))).file;
    await sent(sophie, 'ch1', [other]);
    await sophie.delete(`/api/chat/files/${other.id}`);
    expect(await statusOf(karim, other.id)).toBe(200);
  });

  it('that was never sent is forgotten after a month', async () => {
    // Of its own: a month ends everybody's sessions too.
    const { application, clock, signIn, url } = await startTestApp();
    const before = await signIn('smarchand');
    const { file } = await upload(before, 'oubli.txt', Buffer.from('o'), url);
    const carried = (await upload(before, 'envoi.txt', Buffer.from('e'), url)).file;
    await sent(before, 'ch1', [carried]);
    clock.advance(31 * 24 * 60 * 60_000);
    await application.runJob('chat.forget-uploads');
    const again = await signIn('smarchand');
    const [forgotten, kept] = [await fetchFile(again, file.id, url), await fetchFile(again, carried.id, url)];
    expect([forgotten.status, kept.status]).toEqual([404, 200]);
  });
});

describe('a picture', () => {
  it('is shown smaller, and keeps nothing of what the camera said', async () => {
    const { file } = await upload(sophie, 'chantier.jpg', await photograph());
    expect(file).toMatchObject({ type: 'image/jpeg', image: { width: 1200, height: 600 }, lies: false });
    const bytes = Buffer.from(await (await fetchFile(sophie, `${file.id}/picture`)).arrayBuffer());
    expect(bytes.length).toBe(file.size);
    expect([(await sharp(bytes).metadata()).exif, bytes.includes('SecretCamera')]).toEqual([
      undefined,
      false,
    ]);
    const preview = await fetchFile(sophie, `${file.id}/preview`);
    expect(preview.headers.get('content-type')).toBe('image/webp');
    const shown = await sharp(Buffer.from(await preview.arrayBuffer())).metadata();
    expect([shown.width, shown.height]).toEqual([800, 400]);
    expect(await statusOf(karim, `${file.id}/preview`)).toBe(404);
  });

  it('under another name is named after what it is', async () => {
    const { file } = await upload(sophie, 'photo.txt', await photograph());
    expect(file).toMatchObject({ name: 'photo.jpg', type: 'image/jpeg', lies: false });
  });

  it('that is none is told, and never shown in place', async () => {
    const page = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const { file } = await upload(sophie, 'logo.png', Buffer.from(page));
    expect(file).toMatchObject({ type: 'text/plain', lies: true, image: null });
    expect(await statusOf(sophie, `${file.id}/preview`)).toBe(404);
    expect((await fetchFile(sophie, file.id)).headers.get('content-type')).toContain('text/plain');
  });

  it('that is broken, or of a size made to break us, is refused with the reason', async () => {
    const cut = (await photograph()).subarray(0, 300);
    expect(await upload(sophie, 'coupée.jpg', cut)).toMatchObject({
      status: 422,
      code: 'platform.imageUnreadable',
    });
    const wide = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(await upload(sophie, 'bombe.png', wide)).toMatchObject({
      status: 422,
      code: 'platform.imageTooLarge',
    });
    expect(await statusOf(sophie, 'no-such')).toBe(404);
  });
});

it('more than the limit is refused, and nothing is kept', async () => {
  const large = new Uint8Array(25 * 1024 * 1024 + 1);
  expect(await upload(elodie, 'film.bin', large)).toMatchObject({
    status: 413,
    code: 'platform.fileTooLarge',
  });
});

it('nobody piles up files without sending them', async () => {
  const yann = await app.signIn('ylegoff');
  for (let count = 0; count < 50; count++) await upload(yann, `${count}.txt`, Buffer.from(`${count}`));
  expect(await upload(yann, 'trop.txt', Buffer.from('t'))).toMatchObject({
    status: 409,
    code: 'chat.tooManyUploads',
  });
  // Refused before its bytes have come: of this one they never do.
  const form = new ReadableStream({
    start: (controller) =>
      controller.enqueue(
        Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nune partie'),
      ),
  });
  const headers = {
    ...{ cookie: yann.cookie(), origin: app.url },
    'content-type': 'multipart/form-data; boundary=x',
  };
  const unfinished = { method: 'POST', body: form, headers, duplex: 'half' } as RequestInit;
  expect((await fetch(`${app.url}/api/chat/files`, unfinished)).status).toBe(409);
});

it('a stranger uploads nothing', async () => {
  expect(await upload(app.stranger(), 'a.txt', Buffer.from('a'))).toMatchObject({
    status: 401,
    code: 'platform.signInRequired',
  });
});
