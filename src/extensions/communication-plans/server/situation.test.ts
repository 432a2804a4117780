import { describe, expect, it } from 'vitest';
import { situationOf } from './situation.ts';

const reason = [{ code: 'noAddress' as const, data: {} }];
const today = '2026-11-23';

describe('situationOf', () => {
  it.each([
    ['planned', '2026-11-22', [], 'late'],
    ['planned', '2026-11-23', [], 'due'],
    ['approved', '2026-11-23', [], 'due'],
    ['planned', '2026-11-24', [], 'coming'],
    ['planned', '2026-11-22', reason, 'blocked'],
    ['planned', '2026-11-23', reason, 'blocked'],
    ['planned', '2026-11-24', reason, 'coming'],
    ['deferred', '2026-11-20', [], 'deferred'],
    ['deferred', '2026-11-24', [], 'deferred'],
    ['deferred', '2026-11-20', reason, 'blocked'],
    ['refused', '2026-11-20', reason, 'refused'],
    ['uncertain', '2026-11-24', reason, 'uncertain'],
    ['sending', '2026-11-24', reason, 'sending'],
  ] as const)('%s, due %s, blocked by %j: %s', (state, dueOn, blocked, situation) =>
    expect(situationOf({ state, dueOn, blocked }, today)).toBe(situation),
  );
});
