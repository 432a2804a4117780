import type { LeadUnit } from './orders.ts';

/**
 * The day that a lead time after a date gives: months keep their day, held back to the end of a shorter month
 * (31 January and one month are 28 February), as the dates of plans are counted.
 */
export function dateAfterLead(orderedOn: string, value: number, unit: LeadUnit): string {
  const from = new Date(`${orderedOn}T00:00:00Z`);
  if (unit === 'month') return afterMonths(from, value);
  const days = unit === 'week' ? 7 * value : value;
  return civilDate(new Date(from.getTime() + days * 86_400_000));
}

function afterMonths(from: Date, months: number): string {
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return civilDate(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay))));
}

const civilDate = (date: Date): string => date.toISOString().slice(0, 10);
