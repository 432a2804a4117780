import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { NamedAct } from '../contract/act-list.ts';
import { recordAct } from './public.ts';

test('the journal is read, searched and exported by administrators, and by nobody else', async () => {
  const app = await startTestApp();
  const { db, clock } = app.application.platform;
  const record = (label: string) =>
    db.transaction((tx) =>
      recordAct(
        tx,
        { via: 'system', clock },
        { action: 'audit.tried', subject: { kind: 'thing', id: 't', label } },
      ),
    );
  await record('Hélène Œuvrard');
  await record('=1+1');
  const admin = await app.signIn('smarchand');
  const found = await admin.get<NamedAct[]>('/api/audit?words=helene%20oeuv');
  expect(found.map(({ subjectLabel }) => subjectLabel)).toEqual(['Hélène Œuvrard']);
  const byActor = await admin.get<NamedAct[]>('/api/audit?words=marchand');
  expect(byActor.length).toBeGreaterThan(0);
  expect(byActor.every(({ actorName }) => actorName === 'Sophie Marchand')).toBe(true);
  const [newest, second] = await admin.get<NamedAct[]>('/api/audit?limit=2');
  const [older] = await admin.get<NamedAct[]>(`/api/audit?limit=1&before=${second!.seq}`);
  expect([second!.seq, older!.seq]).toEqual([newest!.seq - 1, newest!.seq - 2]);
  expect(await admin.get('/api/audit?until=2026-11-22')).toEqual([]);
  const csv = await admin.request<string>('GET', '/api/audit/export?format=csv&language=fr');
  expect(csv.body).toContain(";'=1+1;");
  const lines = await admin.request<string>('GET', '/api/audit/export?format=jsonl&language=fr');
  expect(
    lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).hash),
  ).toContain(found[0]!.hash);
  const user = await app.signIn('kbenali');
  for (const path of ['', '/choices', '/chain?after=0&hash=', '/export?format=csv&language=fr']) {
    expect((await user.request('GET', `/api/audit${path}`)).status, path).toBe(403);
  }
});
