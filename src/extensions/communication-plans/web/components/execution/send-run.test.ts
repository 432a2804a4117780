import { describe, expect, test } from 'vitest';
import type { ExecutionRow } from '../../../contract/execution.ts';
import {
  failedResult,
  sendInTurn,
  sendableOf,
  stayingOf,
  summaryOf,
  type RowResult,
  type SendItem,
} from './send-run.ts';

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

test('a line stays once the list has it no more while its mail leaves, and when it has left', () => {
  const lines = ['leaving', 'sent', 'alreadySent', 'uncertain', 'refused'];
  const tried = new Map(lines.map((id) => [id, { id } as ExecutionRow]));
  const results = new Map(
    (['sent', 'alreadySent', 'uncertain', 'refused'] as const).map((kind) => [kind, result(kind, kind)]),
  );
  expect([...stayingOf(tried, results).keys()]).toEqual(['leaving', 'sent', 'alreadySent']);
});

test('« send all » leaves out what is blocked, comes later, has just left, or is late with others of its plan', () => {
  const row = (id: string, changes: Partial<ExecutionRow> = {}) =>
    ({ id, sendable: true, situation: 'due', retryAt: null, ...changes }) as ExecutionRow;
  const rows = [
    row('due'),
    row('blocked', { sendable: false, situation: 'blocked' }),
    row('coming', { situation: 'coming' }),
    row('left'),
    row('deferred', { situation: 'deferred' }),
    row('changed'),
    row('tried later by itself', { situation: 'deferred', retryAt: '2026-11-23T10:35:00.000Z' }),
    row('late with others', { situation: 'late', stale: true }),
  ];
  const results = new Map([
    ['left', result('left', 'sent')],
    ['changed', result('changed', 'contentChanged')],
  ]);
  expect(sendableOf(rows, results).map(({ id }) => id)).toEqual(['due', 'deferred', 'changed']);
});

describe('a run', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ row: { id }, contentHash: id }) as SendItem);

  /** Tells what happened in which order; `b` answers `answer`, and somebody may stop once `stopAfter` is sent. */
  async function run(answer: RowResult['result'], stopAfter?: string) {
    const story: string[] = [];
    let sent = '';
    const done = await sendInTurn(items, {
      sendOne: async ({ row }) => {
        story.push(`send ${row.id}`);
        await Promise.resolve();
        sent = row.id;
        return result(row.id, row.id === 'b' ? answer : 'sent');
      },
      isStopped: () => sent !== '' && sent === stopAfter,
      onStep: (id, behind) => story.push(`${behind} ${id}`),
      onResult: ({ id, result: kind }) => story.push(`${id} ${kind}`),
    });
    return { story, tried: done.map(({ id }) => id) };
  }

  test('waits for each answer before the next message leaves', async () => {
    const { story } = await run('refused');
    expect(story).toEqual([
      ...['0 a', 'send a', 'a sent'],
      ...['1 b', 'send b', 'b refused'],
      ...['2 c', 'send c', 'c sent'],
    ]);
  });

  test('stops between two messages when asked', async () => {
    expect((await run('sent', 'a')).tried).toEqual(['a']);
    expect((await run('sent', 'c')).tried).toEqual(['a', 'b', 'c']);
  });

  test('stops where no answer came', async () => {
    expect((await run('failed')).tried).toEqual(['a', 'b']);
  });
});
