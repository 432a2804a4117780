import { Type, type Static } from 'typebox';
import { closed, Id, Moment } from '../../../platform/http/contract/schemas.ts';

/**
 * Why nothing leaves. `copied`: this data folder is a copy, or was restored. `databaseOlder`: the folder knows a start
 * that the database does not. `otherFolder`: the database is served from a folder it does not know. `clockBack`: the
 * clock shows a time before the last one noted. `clockJumped`: it left the time of the machine by more than an hour.
 */
export const HoldReason = Type.Union([
  Type.Literal('copied'),
  Type.Literal('databaseOlder'),
  Type.Literal('otherFolder'),
  Type.Literal('clockBack'),
  Type.Literal('clockJumped'),
]);
export type HoldReason = Static<typeof HoldReason>;

/** What holds all mails back now. `ids` are what an administrator confirms, having read `reasons`. */
export const Hold = closed({
  ids: Type.Array(Id),
  since: Moment,
  reasons: Type.Array(HoldReason),
});
export type Hold = Static<typeof Hold>;

/** The holds that were in view. */
export const HoldConfirmation = closed({ ids: Type.Array(Id, { minItems: 1, maxItems: 100 }) });
export type HoldConfirmation = Static<typeof HoldConfirmation>;
