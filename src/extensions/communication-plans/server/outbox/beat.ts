import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is patient waits so long at most for a step that is not. */
const patienceMs = 6;

/** A step that cannot wait waits so long at most for those that are about to come to it as well. */
const approachMs = 3;

/** When steps are written down, so that as many as can share one wait for the disk. */
export interface Beat {
  /** Somebody is about to come to a step that cannot wait. To be told once it is there, or will not come. */
  approach(): () => void;
  /** Once nobody is about to come, or soon after; who is patient goes as well. */
  now(): Promise<void>;
  /** With the next `now`, or in a few milliseconds. */
  soon(): Promise<void>;
}

/** `isBusy`: there are others who may come. Where there are none, nobody waits. */
export function beat(isBusy: () => boolean): Beat {
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let coming = 0;
  let allCame: () => void = () => {};

  const untilAllCame = () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(resolve, approachMs);
      allCame = () => {
        clearTimeout(late);
        resolve();
      };
    });

  function go(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const resolve of waiting.splice(0)) resolve();
  }

  return {
    approach() {
      coming += 1;
      let isThere = false;
      return () => {
        if (isThere) return;
        isThere = true;
        coming -= 1;
        if (coming === 0) allCame();
      };
    },
    async now() {
      await nextTurn();
      if (coming > 0) await untilAllCame();
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
