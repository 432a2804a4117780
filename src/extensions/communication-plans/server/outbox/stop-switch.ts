/** How the sendings of a process end with it. */
export interface StopSwitch {
  /** From now on nothing is taken, and nothing begins to leave. */
  readonly isStopping: boolean;
  /** `sending`, unless the process has no more patience with it: then null. */
  orCut<T>(sending: Promise<T>): Promise<T | null>;
  stop(): void;
  /** What is under way is waited for no longer. */
  cut(): void;
}

export function stopSwitch(): StopSwitch {
  const waiting = new Set<() => void>();
  let stopping = false;
  let isCut = false;
  return {
    get isStopping() {
      return stopping;
    },
    orCut: (sending) =>
      new Promise((resolve, reject) => {
        const giveUp = () => resolve(null);
        waiting.add(giveUp);
        sending.then(resolve, reject).finally(() => waiting.delete(giveUp));
        if (isCut) giveUp();
      }),
    stop() {
      stopping = true;
    },
    cut() {
      isCut = true;
      for (const giveUp of [...waiting]) giveUp();
    },
  };
}
