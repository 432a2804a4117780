/** A tab that is stopped in the middle must not hold up the others: sending twice is harmless, waiting is not. */
const patienceMs = 10_000;

/**
 * Returns what runs one tab's work at a time among all tabs that share `name`. Where the browser has no locks, or
 * another tab keeps it too long, the work runs at once.
 */
export const sendInTurn =
  (name: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    let begun = false;
    const begin = () => {
      begun = true;
      return work();
    };
    try {
      await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, begin);
    } catch (error) {
      if (begun) throw error;
      await work();
    }
  };
