import type { TFunction } from 'i18next';
import type { Anchor, Delay } from '../../../contract/delay.ts';

const ns = 'communication-plans';

/** « sous 1,5 mois », « dès le départ », « 2 semaines avant la date promise ». `number` writes figures as the reader does. */
export function delayText(
  t: TFunction,
  { value, unit }: Delay,
  anchor: Anchor,
  number: (value: number) => string,
): string {
  if (value === 0) return t(`${ns}:delay.${anchor === 'afterStart' ? 'start' : 'expectedDay'}`);
  const direction = anchor === 'afterStart' ? 'after' : 'before';
  return t(`${ns}:delay.${direction}.${unit}`, { count: value, value: number(value) });
}
