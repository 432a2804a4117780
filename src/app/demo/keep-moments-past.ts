import type { Json } from './shift-dates.ts';

const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What one would have said in the last minutes, when there is room for minutes. */
const usualStepMs = 60_000;

/**
 * The same data without a moment after `now`: loaded early in the morning, the day's messages have not been
 * written yet. Those that would lie ahead are drawn to just before `now`, in their order and after everything
 * that is past already.
 */
export function keepMomentsPast(data: Json, now: string): Json {
  const moments = [...new Set(momentsIn(data))].sort();
  const ahead = moments.filter((at) => at >= now);
  const past = moments.filter((at) => at < now);
  const room = Date.parse(now) - (past.length > 0 ? Date.parse(past.at(-1)!) : 0);
  const stepMs = Math.min(usualStepMs, room / (ahead.length + 1));
  const drawn = new Map(ahead.map((at, index) => [at, before(now, (ahead.length - index) * stepMs)]));
  return replaceMoments(data, drawn);
}

const before = (now: string, ms: number): string => new Date(Date.parse(now) - Math.ceil(ms)).toISOString();

function momentsIn(data: Json): string[] {
  if (typeof data === 'string') return moment.test(data) ? [data] : [];
  if (data === null || typeof data !== 'object') return [];
  return Object.values(data).flatMap(momentsIn);
}

function replaceMoments(data: Json, drawn: ReadonlyMap<string, string>): Json {
  if (typeof data === 'string') return drawn.get(data) ?? data;
  if (Array.isArray(data)) return data.map((item) => replaceMoments(item, drawn));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaceMoments(value, drawn)]));
}
