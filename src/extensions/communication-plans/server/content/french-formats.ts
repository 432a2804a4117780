import type { LeadUnit } from '../../../../base/orders/contract/orders.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const noBreakSpace = '\u00A0';

/**
 * An amount as French letters write it, `4 280,50 €`. Only U+00A0 parts the thousands and the sign: fonts of mail
 * programs often lack the narrow U+202F that Intl gives.
 */
export function formatAmount(cents: number): string {
  const [euros = '', rest = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  return `${cents < 0 ? '−' : ''}${grouped},${rest}${noBreakSpace}€`;
}

/** A number as French letters write it, `1 234,5`. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  // Too small or too large to be written out: as it is.
  if (!/^\d+$/.test(whole) || (decimals && !/^\d+$/.test(decimals))) return String(value).replace('.', ',');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** `732829320` → `732 829 320`. */
export const formatSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, `$1${noBreakSpace}`);

/** `2026-05-01` → « 1er mai 2026 ». */
export function formatLongDate(civilDate: string): string {
  const { day, month, year } = Temporal.PlainDate.from(civilDate);
  return `${day === 1 ? '1er' : day} ${months[month - 1]} ${year}`;
}

/** `2026-11-23` → `23/11/2026`. */
export const formatShortDate = (civilDate: string): string => civilDate.split('-').toReversed().join('/');

const leadWords: Record<LeadUnit, (value: number) => string> = {
  day: (value) => (value > 1 ? 'jours' : 'jour'),
  week: (value) => (value > 1 ? 'semaines' : 'semaine'),
  month: () => 'mois',
};

/** « 8 semaines ». */
export const formatLeadTime = (value: number, unit: LeadUnit): string => `${value} ${leadWords[unit](value)}`;
