import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';

export const delayUnits = ['day', 'week', 'month', 'workingDay'] as const;
export const DelayUnit = Type.Enum(['day', 'week', 'month', 'workingDay']);
export type DelayUnit = (typeof delayUnits)[number];

/** What a delay counts from: after the plan's start, or before the date promised to the client. */
export const Anchor = Type.Enum(['afterStart', 'beforeExpected']);
export type Anchor = Static<typeof Anchor>;

/** « sous 5 jours », « sous 1,5 mois ». Halves exist for months only: see `delayProblem`. */
export const Delay = closed({ value: Type.Number({ minimum: 0, maximum: 3650 }), unit: DelayUnit });
export type Delay = Static<typeof Delay>;

/** Ten years: further away than that, a delay is a slip of the finger. */
const longest: Record<DelayUnit, number> = { day: 3650, week: 520, month: 120, workingDay: 2600 };

export type DelayProblem = 'delayNotANumber' | 'delayWholeOnly' | 'delayHalvesOnly' | 'delayTooLong';

/** Why `delay` is refused (an error code of this extension), or null when it is good. */
export function delayProblem({ value, unit }: Delay): DelayProblem | null {
  if (!Number.isFinite(value) || value < 0) return 'delayNotANumber';
  if (value > longest[unit]) return 'delayTooLong';
  if (unit === 'month') return Number.isInteger(value * 2) ? null : 'delayHalvesOnly';
  return Number.isInteger(value) ? null : 'delayWholeOnly';
}

/** The number a person typed, with a comma or a point (`1,5`, `1.5`), or null when it is not a plain number. */
export function parseDelayValue(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

/** A delay's value as French people write it: `1,5`. */
export const formatDelayValue = (value: number): string => String(value).replace('.', ',');
