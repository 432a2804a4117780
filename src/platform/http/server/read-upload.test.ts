import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { testConfig } from '../../../../test/support/test-config.ts';
import { createLogger } from '../../runtime/server/logger.ts';
import { closed } from '../contract/schemas.ts';
import { acceptUploads } from './accept-uploads.ts';
import type { Context } from './context.ts';
import { createHttp } from './create-http.ts';
import { readUpload } from './read-upload.ts';

const maxBytes = 3 * 1024 * 1024;
const Told = closed({ name: Type.String(), size: Type.Integer() });

/** A server with a route that takes a file and one that does not. */
async function startServer() {
  const http = await createHttp({
    config: testConfig(tmpdir(), 'sqlite'),
    logger: createLogger('silent'),
    version: '0.0.0',
    identify: () => Promise.resolve({ userId: 'u1', role: 'user', sessionId: 's1', scopes: null }),
    contextOf: () => ({}) as Context,
    permits: () => true,
  });
  acceptUploads(http, (uploads) => {
    uploads.post('/files', { schema: { response: { 200: Told } } }, async (request) => {
      const { name, bytes } = await readUpload(request, { maxBytes });
      return { name, size: bytes.length };
    });
  });
  http.post('/words', { schema: { response: { 200: Type.String() } } }, () => 'said');
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => http.close());
  return { http, url };
}

async function send(url: string, body: FormData | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/files`, { method: 'POST', body, headers });
  const answer = (await response.json()) as { error?: { code: string; data: unknown } };
  return { status: response.status, answer, code: answer.error?.code, data: answer.error?.data };
}

function formOf(size: number, name = 'a.bin', field = 'file'): FormData {
  const form = new FormData();
  form.set(field, new Blob([new Uint8Array(size)]), name);
  return form;
}

const handMade = { 'content-type': 'multipart/form-data; boundary=x' };

test('a file up to the limit is read whole, under a name that is safe to show', async () => {
  const { url } = await startServer();
  expect((await send(url, formOf(maxBytes, 'Été – n° 1.png'))).answer).toEqual({
    name: 'Été – n° 1.png',
    size: maxBytes,
  });
  expect((await send(url, formOf(1, '..\\..\\fa\u202Ecture.exe'))).answer).toEqual({
    name: 'facture.exe',
    size: 1,
  });
});

test('one byte more is refused, and the server goes on', async () => {
  const { url } = await startServer();
  const limits = { limitBytes: maxBytes, megabytes: 3 };
  for (const size of [maxBytes + 1, maxBytes + 500_000, 20 * maxBytes]) {
    expect(await send(url, formOf(size))).toMatchObject({
      status: 413,
      code: 'platform.fileTooLarge',
      data: limits,
    });
  }
  expect((await send(url, formOf(10))).status).toBe(200);
});

test('a request that does not say its length is stopped at the limit all the same', async () => {
  const { url } = await startServer();
  const { host, port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`POST /files HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: chunked\r\n`);
  socket.write('content-type: multipart/form-data; boundary=x\r\n\r\n');
  const write = (text: string) => socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
  write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
  const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  // Never ended: an answer can only come from the limit.
  for (let sent = 0; sent <= maxBytes; sent += 65_536) write('a'.repeat(65_536));
  expect(await answered).toMatch(/^HTTP\/1\.1 413 [^]*platform\.fileTooLarge/);
  socket.destroy();
});

test('a sender who goes away in the middle leaves nothing behind', async () => {
  const { url, http } = await startServer();
  const { host, port, hostname } = new URL(url);
  const ended = new Promise<unknown>((resolve) => {
    http.server.on('request', (_request, response) => response.on('close', resolve));
  });
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`POST /files HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 1000\r\n`);
  socket.write('content-type: multipart/form-data; boundary=x\r\n\r\n');
  socket.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\nabc');
  await new Promise((resolve) => http.server.once('request', resolve));
  socket.destroy();
  await ended;
  expect((await send(url, formOf(10))).status).toBe(200);
});

test('no file, an empty one, no form, and other content are told apart', async () => {
  const { url } = await startServer();
  const onlyWords = new FormData();
  onlyWords.set('file', 'words');
  expect(await send(url, onlyWords)).toMatchObject({ status: 422, code: 'platform.uploadMissing' });
  expect(await send(url, formOf(0))).toMatchObject({ status: 422, code: 'platform.fileEmpty' });
  const json = { 'content-type': 'application/json' };
  expect(await send(url, '{}', json)).toMatchObject({ status: 422, code: 'platform.uploadMissing' });
  const xml = { 'content-type': 'application/xml' };
  expect(await send(url, '<a/>', xml)).toMatchObject({ status: 415, code: 'platform.unsupportedMedia' });
});

test.each([
  ['that ends in its file', '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'],
  ['that ends in its head', '--x\r\nContent-Dispo'],
  ['that is none', 'rubbish'],
  [
    'that names a property of all objects',
    '--x\r\nContent-Disposition: form-data; name="__proto__"; filename="a"\r\n\r\nabc\r\n--x--\r\n',
  ],
])('a form %s is refused', async (_what, form) => {
  const { url } = await startServer();
  expect(await send(url, form, handMade)).toMatchObject({ status: 400, code: 'platform.uploadBroken' });
});

test('a form without a boundary is refused', async () => {
  const { url } = await startServer();
  const headers = { 'content-type': 'multipart/form-data' };
  expect(await send(url, 'rubbish', headers)).toMatchObject({ status: 400, code: 'platform.uploadBroken' });
});

test('routes that take no file refuse a form', async () => {
  const { url } = await startServer();
  const response = await fetch(`${url}/words`, { method: 'POST', body: formOf(3) });
  expect(response.status).toBe(415);
});

test('the form is described to those who read the interface', async () => {
  const { http } = await startServer();
  const paths = ((await http.describe()) as { paths: object }).paths as Record<
    string,
    { post: { requestBody?: { content: object } } }
  >;
  expect(Object.keys(paths['/files']!.post.requestBody!.content)).toEqual(['multipart/form-data']);
  expect(paths['/words']!.post.requestBody).toBeUndefined();
});

test('of many uploads of one person three are in memory at once, and others do not wait for them', async () => {
  const http = await createHttp({
    config: testConfig(tmpdir(), 'sqlite'),
    logger: createLogger('silent'),
    version: '0.0.0',
    identify: ({ cookies: { person } }) =>
      Promise.resolve({ userId: person!, role: 'user', sessionId: 's1', scopes: null }),
    contextOf: () => ({}) as Context,
    permits: () => true,
  });
  const entered: string[] = [];
  const gate = Promise.withResolvers<void>();
  acceptUploads(http, (uploads) => {
    uploads.post('/files', { schema: { response: { 200: Type.String() } } }, async (request) => {
      const { name } = await readUpload(request, { maxBytes });
      entered.push(name);
      await gate.promise;
      return name;
    });
  });
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    gate.resolve();
    return http.close();
  });
  const upload = (person: string, name: string) =>
    fetch(`${url}/files`, {
      ...{ method: 'POST', headers: { cookie: `person=${person}` }, body: formOf(10, name) },
    }).then(({ status }) => status);

  const first = ['a', 'b', 'c'].map((name) => upload('u1', name));
  await expect.poll(() => entered.length).toBe(3);
  const fourth = upload('u1', 'd');
  const other = upload('u2', 'other');
  await expect.poll(() => entered.length).toBe(4);
  expect(entered.slice(3)).toEqual(['other']);
  gate.resolve();
  expect(await Promise.all([...first, fourth, other])).toEqual([200, 200, 200, 200, 200]);
  expect(entered.slice(4)).toEqual(['d']);
});

test('a form that was over before anybody listened is answered all the same', async () => {
  const file = new PassThrough();
  file.on('error', () => undefined).destroy(new Error('Unexpected end of form'));
  await new Promise((resolve) => file.once('close', resolve));
  const request = {
    isMultipart: () => true,
    headers: {},
    file: () => Promise.resolve({ filename: 'a', file }),
  };
  const read = readUpload(request as unknown as FastifyRequest, { maxBytes });
  await expect(read).rejects.toMatchObject({ code: 'platform.uploadBroken', status: 400 });
});
