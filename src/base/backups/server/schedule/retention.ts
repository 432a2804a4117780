import type { Backup, BackupSettings } from '../../contract/backups.ts';

type Kept = Pick<BackupSettings, 'keepDaily' | 'keepWeekly' | 'keepMonthly'>;

/**
 * The scheduled backups that need not be kept: of each of the latest days, weeks and months that have one, the newest
 * stays. What a person made is for people to remove. Pure.
 */
export function superfluous(backups: readonly Backup[], kept: Kept): string[] {
  const scheduled = backups
    .filter(({ cause }) => cause === 'schedule')
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const staying = new Set([
    ...newestOfEach(scheduled, dayOf, kept.keepDaily),
    ...newestOfEach(scheduled, weekOf, kept.keepWeekly),
    ...newestOfEach(scheduled, monthOf, kept.keepMonthly),
  ]);
  return scheduled.map(({ name }) => name).filter((name) => !staying.has(name));
}

/** `backups`: newest first. */
function newestOfEach(
  backups: readonly Backup[],
  spanOf: (moment: string) => string,
  most: number,
): string[] {
  const newest = new Map<string, string>();
  for (const { name, createdAt } of backups) {
    const span = spanOf(createdAt);
    if (!newest.has(span)) newest.set(span, name);
  }
  return [...newest.values()].slice(0, most);
}

const dayOf = (moment: string): string => moment.slice(0, 10);
const monthOf = (moment: string): string => moment.slice(0, 7);

/** The Monday of its week. */
function weekOf(moment: string): string {
  const day = new Date(`${dayOf(moment)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return dayOf(day.toISOString());
}
