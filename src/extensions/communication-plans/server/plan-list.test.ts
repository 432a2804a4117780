import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';

async function lister(app: TestApp) {
  const karim = await app.signIn('kbenali');
  return async (query: string): Promise<string[]> =>
    (await karim.get(`${base}/plans?${query}`)).plans.map((plan: { id: string }) => plan.id);
}

test('each column sorts the list both ways, and what has no value comes last', async () => {
  const app = await startTestApp();
  const ids = await lister(app);
  const clients = await ids('sort=client');
  // Amrani (twice), Association, D’Aubigny, Fournier-Bécu, Kestler, Lefèbvre, Roussel (twice), SCI.
  expect(clients.map((id) => ({ p10: 'p2', p9: 'p7' })[id] ?? id)).toEqual([
    ...['p2', 'p2', 'p6', 'p4', 'p1', 'p8', 'p5', 'p7', 'p7', 'p3'],
  ]);
  expect((await ids('sort=client&direction=descending'))[0]).toBe('p3');
  expect((await ids('sort=start')).slice(0, 2)).toEqual(['p10', 'p5']);
  expect((await ids('sort=start&direction=ascending'))[0]).toBe('p7');
  expect((await ids('sort=state'))[9]).toBe('p2');
  expect((await ids('sort=progress')).slice(0, 3).toSorted()).toEqual(['p10', 'p5', 'p8']);
  expect((await ids('sort=order')).slice(0, 2)).toEqual(['p9', 'p7']);
  expect(new Set(await ids('sort=planType'))).toEqual(new Set(clients));
});

test('the next message sorts and filters by its own day, and nothing comes after the plans that have none', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const ids = await lister(app);
  await karim.post(`${base}/messages/p1-5/skip`);
  for (const direction of ['ascending', 'descending']) {
    const { plans } = await karim.get(`${base}/plans?sort=next&direction=${direction}`);
    const days: (string | undefined)[] = plans.map((plan: any) => plan.next?.dueOn);
    expect(days.at(-1)).toBeUndefined();
    const known = days.filter((day) => day !== undefined);
    const sorted = known.toSorted();
    expect(known).toEqual(direction === 'ascending' ? sorted : sorted.toReversed());
  }
  const due = await ids('nextFrom=2026-11-23&nextUntil=2026-11-23');
  expect(due.toSorted()).toEqual(['p10', 'p4', 'p5']);
  expect(await ids('nextFrom=2027-06-01')).toEqual([]);
  expect(await ids('startFrom=2026-11-17&startUntil=2026-11-18')).toEqual(['p5', 'p9']);
});

test('filters by plan-type, person in charge and period add up', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const ids = await lister(app);
  const mine = await karim.post(`${base}/plans`, { contactId: 'c9', label: 'À la main' });
  expect((await ids('templateCode=BAIE-8S')).toSorted()).toEqual(['p1', 'p2', 'p5', 'p6', 'p8']);
  expect(await ids('templateCode=none')).toEqual([mine.id]);
  expect(await ids('templateCode=BAIE-8S&startFrom=2026-11-01&state=active')).toEqual(['p5', 'p8']);
  expect((await ids('ownerId=u2')).includes(mine.id)).toBe(true);
  expect(await ids('ownerId=u6')).toEqual([]);
  const wrong = await karim.request('GET', `${base}/plans?startFrom=2026-02-30`);
  expect([wrong.status, wrong.error.fields[0]?.path]).toEqual([422, '/startFrom']);
  expect((await karim.request('GET', `${base}/plans?sort=password`)).status).toBe(400);
});

test('pages follow each other without a hole or a repeat, by any column', async () => {
  const app = await startTestApp();
  const ids = await lister(app);
  for (const sort of ['client', 'order', 'planType', 'start', 'progress', 'next', 'state']) {
    const all = await ids(`sort=${sort}`);
    const pages = [];
    for (const offset of [0, 3, 6, 9]) pages.push(...(await ids(`sort=${sort}&limit=3&offset=${offset}`)));
    expect(pages).toEqual(all);
  }
});

test('the list leaves as a file for a spreadsheet, as it is filtered and sorted', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const hostile = '=HYPERLINK("https://x.example";"Œuvre")';
  await karim.post(`${base}/plans`, { contactId: 'c1', orderId: 'o1', label: hostile });
  const query = 'language=fr&contactId=c1&sort=start&direction=ascending';
  const answer = await fetch(`${app.url}${base}/plans/export?${query}`, {
    headers: { cookie: karim.cookie() },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('Plans%20de%20communication%202026-11-23.csv');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    'Client;Commande;Plan;Plan-type;État;Responsable;Début;Envoyés;Ignorés ou annulés;Messages;' +
      'Prochain message;Date du prochain message',
  );
  const started = lines.find((line) => line.includes('BAIE-8S'));
  expect(started).toContain('Mme Hélène Fournier-Bécu;CC-2026-0187;');
  expect(started).toContain(';En cours;Karim Benali;28/09/2026;4;0;5;');
  expect(started).toMatch(/;28\/11\/2026$/);
  expect(lines.some((line) => line.includes('"\'=HYPERLINK(""https://x.example"";""Œuvre"")"'))).toBe(true);
  const refused = await app.stranger().request('GET', `${base}/plans/export?language=fr`);
  expect(refused.status).toBe(401);
});
