import { expect, test } from 'vitest';
import { messageAbilities, type Abilities } from './message-abilities.ts';
import type { MessageState, PlanState } from '../../../contract/rules.ts';

const today = '2026-11-23';
const can = (state: MessageState, plan: PlanState, dueOn = today): (keyof Abilities)[] =>
  (Object.entries(messageAbilities({ state, dueOn }, plan, today)) as [keyof Abilities, boolean][])
    .filter(([, able]) => able)
    .map(([name]) => name);

test.each([
  ['planned', 'draft', ['open', 'edit', 'remove']],
  ['planned', 'active', ['open', 'edit', 'postpone', 'skip']],
  ['deferred', 'active', ['open', 'edit', 'postpone', 'skip']],
  ['refused', 'active', ['open', 'edit', 'retry', 'skip']],
  ['uncertain', 'active', ['open']],
  ['sending', 'active', ['open']],
  ['planned', 'cancelled', ['open']],
  ['sent', 'active', []],
  ['skipped', 'active', []],
  ['cancelled', 'cancelled', []],
] as const)('a message %s in a plan %s', (state, plan, abilities) => {
  expect(can(state, plan)).toEqual(abilities);
});

test('only what comes later can be brought forward', () => {
  expect(can('planned', 'active', '2026-11-24')).toContain('bringForward');
  expect(can('planned', 'suspended', '2026-11-24')).toContain('bringForward');
  expect(can('planned', 'active', '2026-11-22')).not.toContain('bringForward');
});
