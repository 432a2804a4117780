/** How much may be asked at once, and how much more comes free in each second. */
export interface Pace {
  atOnce: number;
  perSecond: number;
}

/** True for what may be asked now; what may not is not counted. `now` in milliseconds, ever growing. */
export function createPace({ atOnce, perSecond }: Pace, now: () => number): (amount: number) => boolean {
  let free = atOnce;
  let last = now();
  return (amount) => {
    const at = now();
    free = Math.min(atOnce, free + ((at - last) / 1000) * perSecond);
    last = at;
    if (amount > free) return false;
    free -= amount;
    return true;
  };
}
