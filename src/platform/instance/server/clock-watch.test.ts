import { expect, it } from 'vitest';
import { createClockWatch } from './clock-watch.ts';

const hourMs = 3_600_000;

function machineWith() {
  const state = { now: Date.parse('2026-11-23T10:30:00.000Z'), up: 5_000_000 };
  const machine = { now: () => new Date(state.now).toISOString(), uptimeMs: () => state.up, id: () => null };
  return { state, watch: createClockWatch(machine) };
}

it('lets time pass, the sleep of the machine included', () => {
  const { state, watch } = machineWith();
  state.now += 72 * hourMs;
  state.up += 72 * hourMs;
  expect(watch.hasJumped()).toBe(false);
});

it.each([2 * hourMs, -2 * hourMs, 90 * 24 * hourMs])(
  'notices a clock that was set by %i ms, until it is told',
  (ms) => {
    const { state, watch } = machineWith();
    state.now += ms;
    expect([watch.hasJumped(), watch.hasJumped()]).toEqual([true, true]);
    state.now -= ms;
    expect(watch.hasJumped()).toBe(true);
    watch.acknowledge();
    expect(watch.hasJumped()).toBe(false);
  },
);

it('does not notice a clock that is set right little by little', () => {
  const { state, watch } = machineWith();
  for (let minute = 0; minute < 300; minute++) {
    state.now += 60_000;
    expect(watch.hasJumped()).toBe(false);
  }
});
