import { Type, type Static } from 'typebox';
import { closed, nullable } from '../../../platform/http/contract/schemas.ts';

const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** Open from one time to another, `09:00` to `12:30`. */
export const OpenSpan = closed({ from: Time, to: Time });
export type OpenSpan = Static<typeof OpenSpan>;

/** Closed when both are null. A day without a break has one span, in either place. */
export const DayHours = closed({ morning: nullable(OpenSpan), afternoon: nullable(OpenSpan) });
export type DayHours = Static<typeof DayHours>;

/** From Monday to Sunday. */
export const WeekHours = Type.Array(DayHours, { minItems: 7, maxItems: 7 });
export type WeekHours = Static<typeof WeekHours>;

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/**
 * The hours as letters to clients say them, in French: « du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30 ;
 * le lundi, de 14 h à 18 h ». Empty when it is never open.
 */
export function hoursText(week: WeekHours): string {
  const runs: { first: number; last: number; said: string }[] = [];
  for (const [day, hours] of week.entries()) {
    const said = dayText(hours);
    const run = runs.at(-1);
    if (run?.said === said && run.last === day - 1) run.last = day;
    else if (said !== '') runs.push({ first: day, last: day, said });
  }
  return runs.map(({ first, last, said }) => `${daysText(first, last)}, ${said}`).join('\u00A0; ');
}

function daysText(first: number, last: number): string {
  if (first === last) return `le ${days[first]}`;
  return last - first === 1 ? `le ${days[first]} et le ${days[last]}` : `du ${days[first]} au ${days[last]}`;
}

const dayText = ({ morning, afternoon }: DayHours): string =>
  [morning, afternoon].flatMap((span) => (span ? [spanText(span)] : [])).join(' et ');

const spanText = ({ from, to }: OpenSpan): string => `de ${timeText(from)} à ${timeText(to)}`;

/** `09:00` → « 9 h », `18:30` → « 18 h 30 » */
function timeText(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return [`${Number(hours)}`, 'h', ...(minutes === '00' ? [] : [minutes])].join('\u00A0');
}
