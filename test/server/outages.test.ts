import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { clientId, said } from '../../src/extensions/chat/server/test-chat.ts';
import { openDatabase } from '../../src/platform/db/server/open-database.ts';
import { closeCode } from '../../src/platform/realtime/contract/frames.ts';
import { openCutLine, type CutLine } from '../support/cut-line.ts';
import { startTestApp } from '../support/start-test-app.ts';

const engine = process.env['MIAOU_TEST_ENGINE'];

test.runIf(engine !== 'postgres')(
  'on a full disk nothing is written, and that is said; people go on reading, and write again once there is room',
  async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    const { db } = app.application.platform;
    const limit = (pages: number) =>
      db.transaction((tx) => sql.raw(`pragma max_page_count = ${pages}`).execute(tx));
    await limit(1);
    // What a used page still has room for is written; sooner or later one more is needed.
    const long = 'Bonjour à tous. '.repeat(200);
    const write = () =>
      karim.request('POST', '/api/chat/conversations/ch1/messages', {
        clientId: clientId(),
        body: said(long),
        recipients: [],
      });
    await expect.poll(async () => (await write()).error.code, { timeout: 30_000 }).toBe('platform.diskFull');
    expect((await write()).status).toBe(507);
    // So long after their last sign of life that it would be written down again.
    app.clock.advance(2 * 3_600_000);
    expect((await karim.get('/api/users/people')).length).toBeGreaterThan(0);
    await limit(1_000_000);
    expect((await write()).status).toBe(200);
  },
);

test.runIf(engine === 'postgres')(
  'a database that goes away is told as that; what is open comes back, and everything works again with it',
  async () => {
    let line: CutLine | null = null;
    const app = await startTestApp({
      async openDatabase(config, logger) {
        line = await openCutLine(config.databaseUrl!);
        return openDatabase({ ...config, databaseUrl: line.url }, logger);
      },
    });
    const karim = await app.signIn('kbenali');
    const socket = await karim.live();
    line!.cut();
    const refused = await karim.request('GET', '/api/users/people');
    expect([refused.status, refused.error.code]).toEqual([503, 'platform.databaseAway']);
    const written = await karim.request('PUT', '/api/session/language', { language: 'en' });
    expect(written.error.code).toBe('platform.databaseAway');
    expect((await app.stranger().request('GET', '/api/health')).status).toBe(200);
    // A page is there all the same: it says what is wrong.
    const page = await karim.request('GET', '/bureau', undefined, { accept: 'text/html' });
    expect(page.error.code).not.toBe('platform.databaseAway');
    // Not refused for good: it is to come back and ask again.
    socket.send({ type: 'subscribe', topics: ['chat/conversation/ch1'] });
    expect(await socket.closed).toBe(closeCode.restarting);
    line!.mend();
    expect((await karim.get('/api/users/people')).length).toBeGreaterThan(0);
    expect(await (await karim.live()).subscribe('chat/conversation/ch1')).toEqual([]);
    await karim.put('/api/session/language', { language: 'fr' });
  },
);

test('bytes that are no request are answered by a code, and nothing of an answer is kept', async () => {
  const app = await startTestApp({ base: 'empty' });
  const say = async (bytes: string) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.end(bytes);
    return text(socket);
  };
  const answers = await Promise.all([
    say('GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n'),
    say(`GET / HTTP/1.1\r\nHost: x\r\nLong: ${'x'.repeat(20_000)}\r\n\r\n`),
    say('\u0016\u0003\u0001\r\n\r\n'),
  ]);
  expect(answers.map((answer) => answer.split(' ', 2)[1])).toEqual(['400', '431', '400']);
  for (const answer of answers) expect(answer).toContain('"code":"platform.malformedRequest"');
  const health = await app.stranger().request('GET', '/api/health');
  expect(health.headers.get('cache-control')).toBe('no-store');
});
