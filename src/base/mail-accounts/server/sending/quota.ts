import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import type { MailAccountRow } from '../tables.ts';

export type QuotaColumns = Pick<MailAccountRow, 'per_minute' | 'per_hour' | 'per_day'>;

/** What was sent within each window. */
export interface Uses {
  minute: number;
  hour: number;
  day: number;
}

const slotMs = 10_000;
const windowMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
type Window = keyof typeof windowMs;
const windows = Object.keys(windowMs) as Window[];

/** The ten seconds that `moment` falls in. */
export const slotOf = (moment: string): string => `${moment.slice(0, 18)}0`;

/**
 * The first slot of each window that ends at `now`. A slot counts whole as long as a part of it is within: servers
 * count as they like, and what is allowed by this count is allowed by all of them.
 */
export const windowStarts = (now: string): Record<Window, string> => ({
  minute: slotOf(plusMs(now, -windowMs.minute)),
  hour: slotOf(plusMs(now, -windowMs.hour)),
  day: slotOf(plusMs(now, -windowMs.day)),
});

const limitOf = (account: QuotaColumns, window: Window): number | null =>
  ({ minute: account.per_minute, hour: account.per_hour, day: account.per_day })[window];

export const hasQuota = (account: QuotaColumns): boolean =>
  windows.some((window) => limitOf(account, window) !== null);

/** How many more may leave now; infinite without a quota. */
export const quotaLeft = (account: QuotaColumns, uses: Uses): number =>
  Math.max(0, Math.min(...windows.map((window) => (limitOf(account, window) ?? Infinity) - uses[window])));

/** When the next mail may leave, given what was sent in the last day, the oldest first; null: it may now. */
export function quotaFreeAt(
  account: QuotaColumns,
  used: readonly { slot: string; sends: number }[],
  now: string,
): string | null {
  const starts = windowStarts(now);
  const moments = windows.map((window) => {
    const limit = limitOf(account, window);
    const within = used.filter(({ slot }) => slot >= starts[window]);
    return limit === null ? null : windowFreeAt(within, limit, windowMs[window]);
  });
  return moments.reduce(
    (latest, moment) => (moment !== null && (latest ?? '') < moment ? moment : latest),
    null,
  );
}

/** The oldest slots leave the window one after the other, until there is room for one mail. */
function windowFreeAt(
  within: readonly { slot: string; sends: number }[],
  limit: number,
  ms: number,
): string | null {
  let uses = within.reduce((sum, { sends }) => sum + sends, 0);
  if (uses < limit) return null;
  for (const { slot, sends } of within) {
    uses -= sends;
    if (uses < limit) return plusMs(`${slot}.000Z`, slotMs + ms);
  }
  return null;
}
