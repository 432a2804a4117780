import { createHash } from 'node:crypto';
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
  expect(stored).toEqual({
    status: 200,
    body: { hash, name: 'Été – notice.pdf', type: 'application/pdf', size: bytes.length },
  });
  // Nobody reads a file of the store by its hash alone.
  expect((await karim.request('GET', `${base}/attachments/${hash}`)).status).toBe(404);

  const { delay, anchor, nature, subject, body } = (await karim.get(`${base}/plans/p4`)).messages[2];
  const file = { hash, name: 'Été – notice.pdf', type: 'application/pdf' };
  const message = { delay, anchor, nature, subject, body, attachments: [file] };
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
  const limit = 10 * 1024 * 1024;
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
