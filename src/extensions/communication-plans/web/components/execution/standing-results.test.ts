import { expect, it } from 'vitest';
import type { SendingState } from '../../../../../base/mail-accounts/contract/mail-accounts.ts';
import { failedResult, type RowResult } from './send-run.ts';
import { standingResults } from './standing-results.ts';

const told: readonly RowResult['result'][] = ['held', 'paused', 'quotaReached', 'sent', 'refused', 'failed'];
const results = new Map(told.map((result) => [result, { ...failedResult(result), result }]));

const hold: SendingState['hold'] = {
  ids: ['h1'],
  since: '2026-11-23T10:00:00.000Z',
  reasons: ['copied'],
};
const stop = (reason: 'paused' | 'quota'): SendingState['stops'][number] => ({
  ...{ accountId: 'a1', name: 'Messagerie', reason, until: null, response: null },
});

it('keeps what was said as long as it holds', () => {
  const state = { hold, stops: [stop('paused'), stop('quota')] };
  expect([...standingResults(results, state).keys()]).toEqual(told);
  expect([...standingResults(results, undefined).keys()]).toEqual(told);
});

it('forgets what is over, and nothing of what became of a mail', () => {
  expect([...standingResults(results, { hold: null, stops: [] }).keys()]).toEqual([
    'sent',
    'refused',
    'failed',
  ]);
  expect([...standingResults(results, { hold: null, stops: [stop('quota')] }).keys()]).toContain(
    'quotaReached',
  );
  expect(standingResults(results, { hold, stops: [] }).has('paused')).toBe(false);
});
