import { expect, test } from 'vitest';
import { testChat } from '../../src/extensions/chat/server/test-chat.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const metricsToken = 'a-token-of-the-metrics';

async function ask(app: TestApp, token?: string): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${app.url}/api/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
}

const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );

test('the figures follow what happens, by routes and states and never by people', async () => {
  const app = await startTestApp({ config: { metricsToken } });
  const karim = await app.signIn('kbenali');
  const before = (await ask(app, metricsToken)).text;
  await testChat(karim).post('ch1', 'Bonjour');
  await karim.get('/api/contacts?limit=1').catch(() => undefined);
  await app.application.runJob('files.sweep-unheld');
  const { status, text } = await ask(app, metricsToken);
  expect(status).toBe(200);
  const messages = 'miaou_chat_messages_total';
  expect(valueOf(text, messages)).toBe(valueOf(before, messages) + 1);
  expect(text).toContain('route="/api/chat/conversations/:id/messages",status="200"');
  expect(text).toContain('miaou_job_run_seconds_count{job="files.sweep-unheld",outcome="done"} 1');
  expect(text).toMatch(/miaou_db_transaction_seconds_count\{outcome="committed"\} [1-9]/);
  expect(text).toMatch(/miaou_plan_messages\{state="sent"\} [1-9]/);
  expect(valueOf(text, 'miaou_outbox_late')).toBeLessThanOrEqual(valueOf(text, 'miaou_outbox_due'));
  expect(valueOf(text, 'miaou_live_sockets')).toBe(0);
  expect(text).toContain('miaou_process_cpu_seconds_total');
  for (const personal of ['ch1', 'u2', 'benali', 'Bonjour']) expect(text).not.toContain(`"${personal}`);
});

test('an extension that is not installed tells nothing', async () => {
  const app = await startTestApp({ config: { metricsToken } });
  const sophie = await app.signIn('smarchand');
  await sophie.post('/api/extensions/chat/uninstall');
  expect((await ask(app, metricsToken)).text).not.toContain('miaou_chat');
});

test('nobody reads them without the token, and the token opens nothing else', async () => {
  const app = await startTestApp({ config: { metricsToken } });
  expect((await ask(app)).status).toBe(404);
  expect((await ask(app, `${metricsToken}x`)).status).toBe(404);
  const cookie = (await app.signIn('smarchand')).cookie();
  expect((await fetch(`${app.url}/api/metrics`, { headers: { cookie } })).status).toBe(404);
  const authorization = `Bearer ${metricsToken}`;
  for (const path of ['/api/contacts', '/api/backups']) {
    expect((await fetch(app.url + path, { headers: { authorization } })).status).toBe(401);
  }
});

test('without a token of its own the server has no such page', async () => {
  const app = await startTestApp();
  expect((await ask(app)).status).toBe(404);
  expect((await ask(app, metricsToken)).status).toBe(404);
});
