import { plusMs } from '../../../../platform/runtime/server/clock.ts';

const quarterMs = 15 * 60_000;
/** Quarters of an hour looked at: two days and an hour, whatever the clocks are set to meanwhile. */
const quarters = 49 * 4;

/**
 * When the clock of `timezone` last came to this hour, up to `now`. On the day that has no such hour, it is the first
 * moment after it; on the day that has it twice, the first time counts.
 */
export const lastHour = (now: string, hour: number, timezone: string): string =>
  search(now, hour, timezone, 'back');

/** When it next comes to this hour, after `now`. */
export const nextHour = (now: string, hour: number, timezone: string): string =>
  search(now, hour, timezone, 'on');

function search(now: string, hour: number, timezone: string, way: 'back' | 'on'): string {
  const read = localReader(timezone);
  const begins = (moment: string) => {
    const [here, before] = [read(moment), read(plusMs(moment, -quarterMs))];
    return here.hour >= hour && (before.day !== here.day || before.hour < hour);
  };
  // Every zone is a whole number of quarters away from Greenwich.
  const quarter = plusMs(now, -(Date.parse(now) % quarterMs));
  for (let step = 0; step < quarters; step++) {
    const moment = plusMs(quarter, way === 'back' ? -step * quarterMs : (step + 1) * quarterMs);
    if (begins(moment)) return moment;
  }
  throw new Error(`the clock of ${timezone} never shows ${hour} o’clock`);
}

function localReader(timezone: string): (moment: string) => { day: string; hour: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    },
  });
  return (moment) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
    );
    return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
  };
}
