import { expect, test } from 'vitest';
import { startTestApp } from '../../../../test/support/start-test-app.ts';
import type { ClosedDays } from '../contract/closed-days.ts';

const address = (from: string, to: string) => `/api/desktop/closed-days?from=${from}&to=${to}`;

test('tells public holidays, closures and usual days of rest, a closure before the holiday in it', async () => {
  const app = await startTestApp({ extensions: [] });
  const sophie = await app.signIn('smarchand');
  const { timezone, holidayRegion } = await sophie.get('/api/company');
  const closures = [{ firstOn: '2026-12-25', lastOn: '2026-12-26', name: 'Congés' }];
  await sophie.put('/api/company/calendar', {
    timezone,
    holidayRegion,
    openWeekdays: [1, 2, 3, 4, 5],
    closures,
  });
  const found = await sophie.get<ClosedDays>(address('2026-12-24', '2027-01-03'));
  expect(found.today).toBe('2026-11-23');
  expect(found.days.map(({ on, kind }) => [on, kind])).toEqual([
    ['2026-12-25', 'closure'],
    ['2026-12-26', 'closure'],
    ['2026-12-27', 'weekday'],
    ['2027-01-01', 'holiday'],
    ['2027-01-02', 'weekday'],
    ['2027-01-03', 'weekday'],
  ]);
  expect(found.days[0]!.name).toBe('Congés');
  expect(found.days[3]!.name).toMatch(/an/i);
});

test.each([
  ['2026-12-02', '2026-12-01', 422],
  ['2026-02-31', '2026-03-01', 422],
  ['2026-01-01', '2026-12-31', 422],
  ['hier', '2026-12-31', 400],
])('a span from %s to %s is refused', async (from, to, status) => {
  const app = await startTestApp({ extensions: [] });
  const karim = await app.signIn('kbenali');
  expect((await karim.request('GET', address(from, to))).status).toBe(status);
});
