import { Type, type Static } from 'typebox';
import { CivilDate, closed, nullable } from '../../../platform/http/contract/schemas.ts';

/** The most days that one question may span. */
export const longestSpan = 62;

/** Both days included. */
export const DaySpan = closed({ from: CivilDate, to: CivilDate });
export type DaySpan = Static<typeof DaySpan>;

/** A day on which the company does not work. */
export const ClosedDay = closed({
  on: CivilDate,
  kind: Type.Union([Type.Literal('closure'), Type.Literal('holiday'), Type.Literal('weekday')]),
  /** Of the closure or the public holiday; null for a usual day of rest. */
  name: nullable(Type.String()),
});
export type ClosedDay = Static<typeof ClosedDay>;

/** `GET /api/desktop/closed-days`. `today` is the company's civil date. */
export const ClosedDays = closed({ today: CivilDate, days: Type.Array(ClosedDay) });
export type ClosedDays = Static<typeof ClosedDays>;
