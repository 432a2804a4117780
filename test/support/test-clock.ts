import { plusMs, type Clock } from '../../src/platform/runtime/server/clock.ts';

/** A clock that moves only when told. */
export interface TestClock extends Clock {
  set(moment: string): void;
  advance(ms: number): void;
}

export function setTestClock(start: string): TestClock {
  let present = start;
  return {
    now: () => present,
    set(moment) {
      present = moment;
    },
    advance(ms) {
      present = plusMs(present, ms);
    },
  };
}
