import { addDays } from '../messages/add-days.ts';

/** A day of the timeline, and how far down it stands. */
export interface DayMark {
  on: string;
  y: number;
}

/** Below the last day there is nothing to measure against: so many pixels are one day. */
const pixelsPerDay = 12;

const dayMs = 86_400_000;

/**
 * The day that a message dropped at `y` leaves on: as far between two days of the timeline as `y` is between their
 * places, so that it is found again where it was dropped. `marks` from top to bottom; never before `earliest`.
 */
export function dayAt(y: number, marks: readonly DayMark[], earliest: string): string {
  const day = dayBetween(y, marks) ?? earliest;
  return day < earliest ? earliest : day;
}

function dayBetween(y: number, marks: readonly DayMark[]): string | null {
  const above = marks.findLast((mark) => mark.y <= y);
  const below = marks.find((mark) => mark.y > y);
  if (!above) return below?.on ?? null;
  if (!below) return addDays(above.on, Math.floor((y - above.y) / pixelsPerDay));
  const days = (Date.parse(below.on) - Date.parse(above.on)) / dayMs;
  return addDays(above.on, Math.round((days * (y - above.y)) / (below.y - above.y)));
}
