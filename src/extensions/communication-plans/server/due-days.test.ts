import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { DueDays } from '../contract/due-days.ts';

const address = (from: string, to: string) => `/api/communication-plans/days?from=${from}&to=${to}`;

test('what running plans have still to send stands on its day, and leaves it when it is skipped or suspended', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const days = async () => (await karim.get<DueDays>(address('2026-11-23', '2026-11-30'))).messages;
  const before = await days();
  const first = before.find(({ planId }) => planId === 'p10')!;
  expect(first).toMatchObject({
    dueOn: '2026-11-23',
    position: 1,
    contactName: expect.stringMatching(/Amrani/),
  });
  expect(before.every(({ dueOn }) => dueOn >= '2026-11-23' && dueOn <= '2026-11-30')).toBe(true);
  expect(before.map(({ dueOn }) => dueOn)).toEqual(before.map(({ dueOn }) => dueOn).toSorted());
  await karim.post(`/api/communication-plans/messages/${first.id}/skip`);
  expect((await days()).map(({ id }) => id)).not.toContain(first.id);
  expect((await days()).some(({ planId }) => planId === 'p10')).toBe(true);
  await karim.post('/api/communication-plans/plans/p10/suspend');
  expect((await days()).some(({ planId }) => planId === 'p10')).toBe(false);
});

test('a span that is reversed, too long or no date is refused; a stranger sees none', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  for (const [from, to] of [
    ['2026-11-30', '2026-11-23'],
    ['2026-01-01', '2026-12-31'],
    ['2026-02-31', '2026-03-05'],
  ] as const) {
    expect((await karim.request('GET', address(from, to))).status, from).toBe(422);
  }
  expect((await app.stranger().request('GET', address('2026-11-23', '2026-11-30'))).status).toBe(401);
});
