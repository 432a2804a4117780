import { expect, test } from 'vitest';
import type { Backup } from '../../contract/backups.ts';
import { superfluous } from './retention.ts';

const kept = { keepDaily: 7, keepWeekly: 4, keepMonthly: 12 };
const dayMs = 24 * 60 * 60_000;

const backupAt = (moment: string, cause: Backup['cause'] = 'schedule'): Backup => ({
  ...{ name: moment, createdAt: moment, cause, version: '1.0.0' },
  ...{ rows: 1, files: 0, bytes: 1, missingFiles: 0, hasKey: true },
});

const everyDay = (count: number): Backup[] =>
  Array.from({ length: count }, (_, day) =>
    backupAt(new Date(Date.parse('2026-11-23T01:00:00.000Z') - day * dayMs).toISOString()),
  );

const stays = (backups: Backup[], wanted = kept): string[] => {
  const gone = new Set(superfluous(backups, wanted));
  return backups.map(({ name }) => name.slice(0, 10)).filter((_, at) => !gone.has(backups[at]!.name));
};

test('seven days, four weeks and twelve months stay of two years', () => {
  expect(stays(everyDay(730))).toEqual([
    ...['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'],
    // 23 November is the Monday of its own week.
    ...['2026-11-15', '2026-11-08', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30'],
    ...['2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
  ]);
});

test('what a person made stays, and does not push out what the schedule made', () => {
  const byHand = Array.from({ length: 30 }, (_, at) =>
    backupAt(`2026-11-2${at % 3}T12:00:${10 + at}.000Z`, 'person'),
  );
  expect(superfluous([...byHand, ...everyDay(7)], kept)).toEqual([]);
});

test('days on which the machine was off do not shorten what is kept', () => {
  const spread = everyDay(30).filter((_, day) => day % 3 === 0);
  expect(stays(spread, { keepDaily: 7, keepWeekly: 0, keepMonthly: 0 })).toHaveLength(7);
});

test('of two made on one day the later stays', () => {
  const [early, late] = [backupAt('2026-11-23T01:00:00.000Z'), backupAt('2026-11-23T02:00:00.000Z')];
  expect(superfluous([early, late], { keepDaily: 1, keepWeekly: 0, keepMonthly: 0 })).toEqual([early.name]);
});
