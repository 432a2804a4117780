/** Returns a function that runs what it is given, at most `places` at once; the others wait in the order they came. */
export function atMostAtOnce(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A place goes straight to the next in line: nobody who comes meanwhile takes it.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
