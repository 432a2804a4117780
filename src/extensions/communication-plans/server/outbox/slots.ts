/** Lets as many in at once as there are slots, the others in their turn. */
export interface Slots {
  /** Runs `work` in a slot; `weight` is how many of the slots it takes, all of them at most. */
  use<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

export function slots(count: number): Slots {
  const waiting: { weight: number; enter(): void }[] = [];
  let free = count;

  function admit(): void {
    for (let first = waiting[0]; first && first.weight <= free; first = waiting[0]) {
      waiting.shift();
      free -= first.weight;
      first.enter();
    }
  }

  return {
    async use(wanted, work) {
      const weight = Math.min(Math.max(wanted, 1), count);
      await new Promise<void>((enter) => {
        waiting.push({ weight, enter });
        admit();
      });
      try {
        return await work();
      } finally {
        free += weight;
        admit();
      }
    },
  };
}
