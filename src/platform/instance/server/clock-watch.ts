import { thisMachine, type Machine } from './machine.ts';

const jumpMs = 3_600_000;

/** Notices that the clock was set: the time of day and the time since the machine started then part. */
export interface ClockWatch {
  /** True once the clock has jumped by more than an hour, until that is acknowledged. */
  hasJumped(): boolean;
  /** Takes the clock as right from now on. */
  acknowledge(): void;
}

export function createClockWatch(machine: Machine): ClockWatch {
  const offset = () => Date.parse(machine.now()) - machine.uptimeMs();
  let usual = offset();
  let jumped = false;
  return {
    hasJumped() {
      const present = offset();
      jumped ||= Math.abs(present - usual) > jumpMs;
      // A clock that is set right little by little does not jump.
      if (!jumped) usual = present;
      return jumped;
    },
    acknowledge() {
      usual = offset();
      jumped = false;
    },
  };
}

/** The watch over the clock of this process. */
export const clockWatch = createClockWatch(thisMachine);
