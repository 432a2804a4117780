import { expect, test } from 'vitest';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { failedResult, sendableOf, summaryOf, type RowResult } from './send-run.ts';

const result = (id: string, kind: RowResult['result']): RowResult => ({ ...failedResult(id), result: kind });

test('the report counts what left, what is to be looked at and what was never tried', () => {
  const results = [
    result('1', 'sent'),
    result('2', 'alreadySent'),
    result('3', 'deferred'),
    failedResult('4'),
  ];
  expect(summaryOf(6, results)).toEqual({ sent: 2, held: 2, untried: 2 });
  expect(summaryOf(1, [result('1', 'sent')])).toEqual({ sent: 1, held: 0, untried: 0 });
});

test('« send all » leaves out what is blocked, what comes later and what has just left', () => {
  const row = (id: string, changes: Partial<ExecutionRow> = {}) =>
    ({ id, sendable: true, situation: 'due', ...changes }) as ExecutionRow;
  const rows = [
    row('due'),
    row('blocked', { sendable: false, situation: 'blocked' }),
    row('coming', { situation: 'coming' }),
    row('left'),
    row('deferred', { situation: 'deferred' }),
    row('changed'),
  ];
  const results = new Map([
    ['left', result('left', 'sent')],
    ['changed', result('changed', 'contentChanged')],
  ]);
  expect(sendableOf(rows, results).map(({ id }) => id)).toEqual(['due', 'deferred', 'changed']);
});
