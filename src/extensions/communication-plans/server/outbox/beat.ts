import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is patient waits so long at most for a step that is not. */
const patienceMs = 6;

/** When steps are written down, so that as many as can share one wait for the disk. */
export interface Beat {
  /** With the next turn; who is patient goes as well. */
  now(): Promise<void>;
  /** With the next `now`, or in a few milliseconds. */
  soon(): Promise<void>;
}

/** `isBusy`: there are others who may come. Where there are none, nobody waits. */
export function beat(isBusy: () => boolean): Beat {
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  function go(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const resolve of waiting.splice(0)) resolve();
  }

  return {
    async now() {
      await nextTurn();
      go();
    },
    soon() {
      if (!isBusy()) return nextTurn();
      return new Promise<void>((resolve) => {
        waiting.push(resolve);
        timer ??= setTimeout(go, patienceMs);
      });
    },
  };
}
