import { expect, it } from 'vitest';
import { listTime } from './list-time.ts';

const now = new Date(2026, 10, 23, 10, 30);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

it.each([
  [at(2026, 10, 23, 9, 2), '09:02', '09:02'],
  [at(2026, 10, 22, 23, 59), 'hier', 'yesterday'],
  [at(2026, 8, 28, 12, 0), '28 sept.', '28 Sept'],
  [at(2025, 0, 3, 12, 0), '03/01/2025', '03/01/2025'],
])('%s is said %j and %j', (moment, fr, en) => {
  expect([listTime(moment, 'fr', now), listTime(moment, 'en', now)]).toEqual([fr, en]);
});
