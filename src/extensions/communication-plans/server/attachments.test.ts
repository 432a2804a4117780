import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';

const base = '/api/communication-plans';

async function upload(app: TestApp, client: TestClient, file: Blob, name: string) {
  const form = new FormData();
  form.set('file', file, name);
  const answer = await fetch(`${app.url}${base}/attachments`, {
    method: 'POST',
    body: form,
    headers: { cookie: client.cookie() },
  });
  return { status: answer.status, body: (await answer.json()) as any };
}

test('a file is stored, carried by a message, and downloaded under its name', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const bytes = Buffer.from('%PDF-1.7 essai');
  const stored = await upload(app, karim, new Blob([bytes], { type: 'application/pdf' }), 'Été – notice.pdf');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { pass } = stored.body;
  expect(stored).toEqual({
    status: 200,
    body: { hash, name: 'Été – notice.pdf', type: 'application/pdf', size: bytes.length, pass },
  });
  // Nobody reads a file of the store by its hash alone.
  expect((await karim.request('GET', `${base}/attachments/${hash}`)).status).toBe(404);

  const { delay, anchor, nature, subject, body } = (await karim.get(`${base}/plans/p4`)).messages[2];
  const file = { hash, name: 'Été – notice.pdf', type: 'application/pdf' };
  const message = { delay, anchor, nature, subject, body, attachments: [{ ...file, pass }] };
  const plan = await karim.put(`${base}/plans/p4/messages/p4-3`, message);
  expect(plan.messages[2].attachments).toMatchObject([{ ...file, size: bytes.length, missing: false }]);
  const got = await fetch(`${app.url}${base}/attachments/${hash}`, { headers: { cookie: karim.cookie() } });
  expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
  expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%89t%C3%A9");
  expect(got.headers.get('content-type')).toBe('application/pdf');
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
  expect((await app.stranger().request('GET', `${base}/attachments/${hash}`)).status).toBe(401);
});

test.each([
  ['ends in its file', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nabc'],
  ['ends in its head', '--x\r\nContent-Dispo'],
  ['is none', 'rubbish'],
])('a form that %s is the fault of who sends it', async (_what, form) => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await karim.request('POST', `${base}/attachments`, form, headers);
  expect([answer.status, answer.error.code]).toEqual([400, 'platform.uploadBroken']);
});

test('a file over ten megabytes, an empty one and no file at all are refused', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const limit = 10_000_000;
  for (const size of [limit + 1, limit + 2, 2 * limit]) {
    const large = await upload(app, karim, new Blob([new Uint8Array(size)]), 'a.bin');
    expect([large.status, large.body.error?.code]).toEqual([413, 'platform.fileTooLarge']);
  }
  const whole = await upload(app, karim, new Blob([new Uint8Array(limit)]), 'a.bin');
  expect([whole.status, whole.body.size]).toEqual([200, limit]);
  const empty = await upload(app, karim, new Blob([]), 'vide.txt');
  expect([empty.status, empty.body.error.code]).toEqual([422, 'platform.fileEmpty']);
  const none = await karim.request('POST', `${base}/attachments`, { file: 'a' });
  expect([none.status, none.error.code]).toEqual([422, 'platform.uploadMissing']);
});

const read = (app: TestApp, client: TestClient, path: string) =>
  fetch(`${app.url}${base}/attachments/${path}`, { headers: { cookie: client.cookie() } });

test('a file is looked at before a message carries it, by the person who sent it and nobody else', async () => {
  const app = await startTestApp();
  const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
  const stored = await upload(app, karim, new Blob(['%PDF-1.7 essai']), 'notice.pdf');
  const { hash, pass } = stored.body;
  const shown = await read(app, karim, `${hash}/view?${new URLSearchParams({ pass })}`);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(shown.headers.get('content-disposition')).toBe('inline');
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await read(app, karim, `${hash}?${new URLSearchParams({ pass })}`)).status).toBe(200);
  for (const path of [`${hash}/view`, hash]) {
    expect((await read(app, sophie, `${path}?${new URLSearchParams({ pass })}`)).status).toBe(404);
    expect((await read(app, karim, `${path}?pass=v1.AAAA`)).status).toBe(404);
  }
  // The pass is for one file: another of the store stays hidden.
  const other = await upload(app, sophie, new Blob(['%PDF-1.7 secret']), 'secret.pdf');
  expect((await read(app, karim, `${other.body.hash}?${new URLSearchParams({ pass })}`)).status).toBe(404);
});

test('a picture is shown drawn anew, what is neither picture nor PDF is only to download', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const create = { width: 2000, height: 1000, channels: 3 as const, background: 'teal' };
  const png = await sharp({ create })
    .png()
    .withExif({ IFD0: { Copyright: 'Secret' } })
    .toBuffer();
  const picture = await upload(app, karim, new Blob([new Uint8Array(png)]), 'photo.png');
  const view = ({ hash, pass }: { hash: string; pass: string }) =>
    read(app, karim, `${hash}/view?${new URLSearchParams({ pass })}`);
  const shown = await view(picture.body);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect([(await sharp(bytes).metadata()).width, bytes.includes('Secret')]).toEqual([800, false]);
  const page = await upload(app, karim, new Blob(['<script>alert(1)</script>']), 'photo.png');
  expect(page.body.type).toBe('text/plain');
  const refused = await view(page.body);
  expect([refused.status, ((await refused.json()) as any).error.code]).toEqual([
    404,
    'communication-plans.attachmentNotShown',
  ]);
});

test('a message carries a file under the type that its content tells, whatever the browser says', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { hash, pass } = (await upload(app, karim, new Blob(['<html></html>']), 'devis.pdf')).body;
  const { delay, anchor, nature, subject, body } = (await karim.get(`${base}/plans/p4`)).messages[2];
  const attachments = [{ hash, name: 'devis.pdf', type: 'application/pdf', pass }];
  const plan = await karim.put(`${base}/plans/p4/messages/p4-3`, {
    ...{ delay, anchor, nature, subject, body, attachments },
  });
  expect(plan.messages[2].attachments).toMatchObject([{ name: 'devis.pdf', type: 'text/plain' }]);
});

test('files keep the order they are given, and are refused together over what a mail carries', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const six = 6 * 1024 * 1024;
  const large = await Promise.all(
    [1, 2].map((seed) => upload(app, karim, new Blob([new Uint8Array(six).fill(seed)]), `${seed}.bin`)),
  );
  const small = await upload(app, karim, new Blob(['petit']), 'petit.txt');
  const file = (name: string, stored: { body: any }) => ({
    ...{ name, hash: stored.body.hash, type: stored.body.type, pass: stored.body.pass },
  });
  const message = (await karim.get(`${base}/templates/sav-3s`)).messages[0];
  const { delay, anchor, nature, subject, body } = message;
  const template = (attachments: object[]) => ({
    ...{ code: 'FICHIERS', label: 'Des fichiers', description: '' },
    messages: [{ delay, anchor, nature, subject, body, attachments }],
  });
  const both = [file('1.bin', large[0]!), file('2.bin', large[1]!)];
  const refused = await karim.request('POST', `${base}/templates`, template(both));
  expect([refused.status, refused.error.code]).toEqual([422, 'communication-plans.attachmentsTooLarge']);
  expect(refused.error.fields.map(({ path }) => path)).toEqual(['/messages/0/attachments']);
  expect(refused.error.data).toEqual({ bytes: 2 * six, maximum: 10_000_000 });
  const kept = await karim.post(
    `${base}/templates`,
    template([file('petit.txt', small), both[0]!, file('encore.txt', small)]),
  );
  const names = (from: any) => from.messages[0].attachments.map(({ name }: any) => name);
  expect(names(kept)).toEqual(['petit.txt', '1.bin', 'encore.txt']);
  const turned = await karim.put(
    `${base}/templates/${kept.id}`,
    template([file('encore.txt', small), file('petit.txt', small), both[0]!]),
  );
  expect(names(turned)).toEqual(['encore.txt', 'petit.txt', '1.bin']);
});

test('a message carries no file of the store that is somebody else’s, whoever knows its name', async () => {
  const app = await startTestApp();
  const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
  // As a file of a conversation stands there, or a mail in a client's file.
  const others = await app.application.platform.files.put(Buffer.from('entre nous'));
  const sent = (await upload(app, sophie, new Blob(['à Sophie']), 'a.txt')).body;
  const { delay, anchor, nature, subject, body } = (await karim.get(`${base}/plans/p4`)).messages[2];
  const message = (file: object) => ({
    ...{ delay, anchor, nature, subject, body },
    attachments: [{ name: 'a.txt', type: 'text/plain', ...file }],
  });
  const give = (client: TestClient, file: object) =>
    client.request('PUT', `${base}/plans/p4/messages/p4-3`, message(file));
  const input = { contactId: 'c1', label: 'x', startOn: '2026-11-23' };
  const template = { code: 'X', label: 'x', description: '' };
  const refusals = [
    await give(karim, { hash: others.hash }),
    await give(karim, { hash: others.hash, pass: sent.pass }),
    await give(karim, { hash: sent.hash }),
    await give(karim, { hash: sent.hash, pass: sent.pass }),
    await give(karim, { hash: '0'.repeat(64) }),
    await karim.request('POST', `${base}/plans/p4/messages`, message({ hash: others.hash })),
    await karim.request('POST', `${base}/plans`, { ...input, messages: [message({ hash: others.hash })] }),
    await karim.request('POST', `${base}/plans/preview`, {
      ...{ ...input, messages: [message({ hash: others.hash })] },
    }),
    await karim.request('POST', `${base}/templates`, {
      ...{ ...template, messages: [message({ hash: others.hash })] },
    }),
  ];
  for (const { status, error } of refusals) {
    expect([status, error.code]).toEqual([422, 'communication-plans.attachmentMissing']);
    expect(error.data).toEqual({ name: 'a.txt' });
  }
  expect((await read(app, karim, others.hash)).status).toBe(404);
  // Once a message carries it, everybody who sees plans may give it on.
  expect((await give(sophie, { hash: sent.hash, pass: sent.pass })).status).toBe(200);
  expect((await give(karim, { hash: sent.hash })).status).toBe(200);
});
