import { expect, test } from 'vitest';
import { takeTableAway } from '../../../../test/support/change-rows.ts';
import { executionRow, send } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';

const base = '/api/communication-plans';

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const message = (days: number) => ({
  ...{ delay: { value: days, unit: 'day' }, anchor: 'afterStart', nature: 'service', attachments: [] },
  ...{ subject: `Jour ${days}, %NOM_CONTACT%`, body: doc('Bonjour.') },
});

/** A plan of client c1 since Monday 9 November, two weeks before the test's today, that nobody has looked at. */
async function forgotten(client: TestClient, days: number[] = [1, 4, 8, 20], contactId = 'c1') {
  const input = { contactId, label: 'Oublié', startOn: '2026-11-09', closedDayRule: 'next' };
  const plan = await client.post(`${base}/plans`, { ...input, messages: days.map(message) });
  await client.post(`${base}/plans/${plan.id}/start`);
  const ids: string[] = plan.messages.map(({ id }: { id: string }) => id);
  return { planId: plan.id as string, ids };
}

const propose = async (client: TestClient, policy: string, planIds: string[]) =>
  (await client.post(`${base}/late/preview`, { policy, planIds })).proposals;

const settle = async (client: TestClient, policy: string, plans: { planId: string; seal: string }[]) =>
  (await client.post(`${base}/late`, { policy, plans })).results;

const datesOf = async (client: TestClient, planId: string): Promise<string[]> =>
  (await client.get(`${base}/plans/${planId}`)).messages.map(
    ({ state, dueOn }: { state: string; dueOn: string }) => `${state} ${dueOn}`,
  );

const proposed = ({ planId, seal }: { planId: string; seal: string }) => [{ planId, seal }];

async function open(): Promise<{ app: TestApp; karim: TestClient }> {
  const app = await startTestApp();
  return { app, karim: await app.signIn('kbenali') };
}

test('several late messages of one plan are told as such, and none of them is ready for « send all »', async () => {
  const { karim } = await open();
  const { planId, ids } = await forgotten(karim);
  const { latePlans, rows } = await karim.get(`${base}/execution`);
  expect(latePlans).toEqual([
    {
      ...{ planId, planLabel: 'Oublié', contactId: 'c1', overdue: 3, since: '2026-11-10' },
      contactName: 'Mme Hélène Fournier-Bécu',
    },
  ]);
  const lines = rows.filter((row: any) => row.planId === planId);
  expect(lines.map((row: any) => [row.situation, row.stale, row.sendable])).toEqual([
    ['late', true, true],
    ['late', true, false],
    ['late', true, false],
    ['coming', false, false],
  ]);
  // A plan with a single late message asks for nothing.
  expect(rows.find((row: any) => row.id === 'p6-4')).toMatchObject({ situation: 'late', stale: false });
  expect(await executionRow(karim, ids[0]!)).toMatchObject({ blocked: [] });
});

test('the latest only: the others are skipped with a trace, and the latest may leave', async () => {
  const { karim } = await open();
  const { planId, ids } = await forgotten(karim);
  const before = await datesOf(karim, planId);
  const [proposal] = await propose(karim, 'latestOnly', [planId]);
  expect(proposal).toMatchObject({ planId, days: 13, contactId: 'c1' });
  expect(proposal.steps.map(({ position, from, to }: any) => [position, from, to])).toEqual([
    [1, '2026-11-10', null],
    [2, '2026-11-13', null],
    [3, '2026-11-17', '2026-11-17'],
    [4, '2026-11-30', '2026-11-30'],
  ]);
  expect(proposal.steps[0].subject).toContain('Jour 1, ');
  expect(proposal.steps[0].subject).not.toContain('%');
  expect(await datesOf(karim, planId)).toEqual(before);

  expect(await settle(karim, 'latestOnly', proposed(proposal))).toEqual([{ planId, result: 'settled' }]);
  expect(await datesOf(karim, planId)).toEqual([
    'skipped 2026-11-10',
    'skipped 2026-11-13',
    'planned 2026-11-17',
    'planned 2026-11-30',
  ]);
  expect(await executionRow(karim, ids[2]!)).toMatchObject({
    stale: false,
    sendable: true,
    situation: 'late',
  });
  const { entries } = await karim.get(`${base}/plans/${planId}/journal`);
  const skipped = entries.filter((entry: any) => entry.what === 'messageSkippedLate');
  expect(skipped.map((entry: any) => [entry.position, entry.detail.dueOn, entry.userId])).toEqual([
    [2, '2026-11-13', 'u2'],
    [1, '2026-11-10', 'u2'],
  ]);
  expect(await send(karim, ids[2]!)).toMatchObject({ result: 'sent' });
});

test('shifting: all that has not left moves by the days of lateness', async () => {
  const { karim } = await open();
  const { planId } = await forgotten(karim);
  const [proposal] = await propose(karim, 'shift', [planId]);
  await settle(karim, 'shift', proposed(proposal));
  expect(await datesOf(karim, planId)).toEqual([
    'planned 2026-11-23',
    'planned 2026-11-26',
    'planned 2026-11-30',
    'planned 2026-12-14',
  ]);
  const { entries } = await karim.get(`${base}/plans/${planId}/journal`);
  expect(entries[0]).toMatchObject({ what: 'planShifted', detail: { days: 13 }, userId: 'u2' });
  expect((await karim.get(`${base}/execution`)).latePlans).toEqual([]);
});

test('one a day from today, on open days', async () => {
  const { karim } = await open();
  const { planId } = await forgotten(karim, [1, 2, 3, 4, 7, 8]);
  const [proposal] = await propose(karim, 'daily', [planId]);
  await settle(karim, 'daily', proposed(proposal));
  expect(await datesOf(karim, planId)).toEqual([
    ...['planned 2026-11-23', 'planned 2026-11-24', 'planned 2026-11-25', 'planned 2026-11-26'],
    ...['planned 2026-11-27', 'planned 2026-11-30'],
  ]);
});

test('what is not what was proposed any more is left alone, and the other plans are settled', async () => {
  const { app, karim } = await open();
  const sophie = await app.signIn('smarchand');
  const first = await forgotten(karim);
  const second = await forgotten(karim, [1, 4], 'c2');
  const proposals = await propose(karim, 'latestOnly', [first.planId, second.planId, 'no-such-plan', 'p6']);
  expect(proposals.map(({ planId }: any) => planId)).toEqual([first.planId, second.planId]);
  await sophie.post(`${base}/messages/${first.ids[2]}/postpone`, { dueOn: '2026-12-01' });
  const kept = await datesOf(karim, first.planId);
  const asked = [...proposals, { planId: 'no-such-plan', seal: '0'.repeat(64) }];
  const plans = asked.map(({ planId, seal }: any) => ({ planId, seal }));
  expect(await settle(karim, 'latestOnly', plans)).toEqual([
    { planId: first.planId, result: 'changed' },
    { planId: second.planId, result: 'settled' },
    { planId: 'no-such-plan', result: 'notFound' },
  ]);
  expect(await datesOf(karim, first.planId)).toEqual(kept);
  // Twice does nothing more; another policy's seal is not this one's.
  expect((await settle(karim, 'latestOnly', plans.slice(1, 2)))[0].result).toBe('changed');
  const [shift] = await propose(karim, 'shift', [first.planId]);
  expect((await settle(karim, 'daily', proposed(shift)))[0].result).toBe('changed');
});

test('a proposal of yesterday is not done today', async () => {
  const { app, karim } = await open();
  const { planId } = await forgotten(karim);
  const [proposal] = await propose(karim, 'daily', [planId]);
  app.clock.advance(24 * 60 * 60 * 1000);
  expect((await settle(karim, 'daily', proposed(proposal)))[0].result).toBe('changed');
});

test('each plan whole or not at all: a failure in the middle leaves nothing of it', async () => {
  const { app, karim } = await open();
  const { planId } = await forgotten(karim);
  const before = await datesOf(karim, planId);
  const [proposal] = await propose(karim, 'latestOnly', [planId]);
  const mend = await takeTableAway(app, 'plans_journal');
  const answer = await karim.request('POST', `${base}/late`, {
    policy: 'latestOnly',
    plans: proposed(proposal),
  });
  expect(answer.status).toBe(500);
  await mend();
  expect(await datesOf(karim, planId)).toEqual(before);
  expect((await settle(karim, 'latestOnly', proposed(proposal)))[0].result).toBe('settled');
});

test('nobody who is not signed in settles or sees anything of it', async () => {
  const { app, karim } = await open();
  const { planId } = await forgotten(karim);
  const stranger = app.stranger();
  const asked = { policy: 'latestOnly', planIds: [planId] };
  expect((await stranger.request('POST', `${base}/late/preview`, asked)).status).toBe(401);
  const [proposal] = await propose(karim, 'latestOnly', [planId]);
  const refused = await stranger.request('POST', `${base}/late`, {
    policy: 'latestOnly',
    plans: proposed(proposal),
  });
  expect(refused.status).toBe(401);
  for (const path of ['count', 'summary']) {
    expect((await stranger.request('GET', `${base}/execution/${path}`)).status).toBe(401);
  }
  expect(await datesOf(karim, planId)).toContain('planned 2026-11-10');
});

test('the count and the summary of what is to be done are those of the list, whatever comes later', async () => {
  const { karim } = await open();
  const counted = async () => {
    const { counters, rows } = await karim.get(`${base}/execution`);
    const { coming: _coming, ...toDo } = counters as Record<string, number>;
    const listed = Object.values(toDo).reduce((sum, count) => sum + count, 0);
    expect(await karim.get(`${base}/execution/count`)).toEqual({ toDo: listed });

    const { lines } = await karim.get(`${base}/execution/summary`);
    const told = Object.fromEntries(
      lines.map(({ situation, count }: { situation: string; count: number }) => [situation, count]),
    );
    expect(told).toEqual(Object.fromEntries(Object.entries(toDo).filter(([, count]) => count > 0)));
    for (const { situation, firstId, clients } of lines) {
      const own = (rows as { id: string; situation: string; contactName: string }[]).filter(
        (row) => row.situation === situation,
      );
      expect(firstId).toBe(own[0]!.id);
      expect(clients).toEqual([...new Set(own.map(({ contactName }) => contactName))].slice(0, 3));
    }
    return listed;
  };
  const before = await counted();
  await forgotten(karim);
  expect(await counted()).toBe(before + 3);
});
