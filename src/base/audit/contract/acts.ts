import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** Through what an act came: a person at a screen, a token of theirs, the command line, the application by itself. */
export const ActVia = Type.Union([
  Type.Literal('session'),
  Type.Literal('token'),
  Type.Literal('command'),
  Type.Literal('system'),
]);
export type ActVia = Static<typeof ActVia>;

/** One line of the journal: who did what to what, and when. */
export const Act = closed({
  /** From 1, without a hole. */
  seq: Type.Integer(),
  at: Moment,
  via: ActVia,
  actorId: nullable(Id),
  /** `<namespace>.<what was done>`: said by the sentence `acts.<what was done>` of that namespace. */
  action: Type.String(),
  subjectKind: nullable(Type.String()),
  subjectId: nullable(Type.String()),
  /** How the subject was called at that moment; null when there is none, or when it was erased. */
  subjectLabel: nullable(Type.String()),
  /** Figures and field names for the sentence, never what a person wrote. */
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  /** SHA-256 of the line and of the hash before it. */
  hash: Type.String(),
});
export type Act = Static<typeof Act>;
