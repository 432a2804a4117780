import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { Act } from './acts.ts';

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_.-]+$' });

const filter = {
  actorId: Type.Optional(Id),
  action: Type.Optional(Name),
  subjectKind: Type.Optional(Name),
  subjectId: Type.Optional(Id),
  /** Found in the name of the subject or of who acted, without regard to accents and case. */
  words: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' })),
  /** Separated by commas: lines of these actions match `words` too, whose sentences the reader's language has. */
  sayWords: Type.Optional(Type.String({ maxLength: 8000, pattern: '^[A-Za-z0-9_.,-]*$' })),
  /** Days, both included, in the company's zone. */
  from: Type.Optional(CivilDate),
  until: Type.Optional(CivilDate),
};

export const ActFilter = closed(filter);
export type ActFilter = Static<typeof ActFilter>;

/** Newest first. `before`: the `seq` of the last line that is there already. */
export const ActQuery = closed({
  ...filter,
  before: Type.Optional(Type.Integer({ minimum: 1 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
export type ActQuery = Static<typeof ActQuery>;

export const ActExportQuery = closed({
  ...filter,
  format: Type.Union([Type.Literal('csv'), Type.Literal('jsonl')]),
  language: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
});
export type ActExportQuery = Static<typeof ActExportQuery>;

/** A line, and how who acted is called now, also when they are gone. */
export const NamedAct = closed({ ...Act.properties, actorName: nullable(Type.String()) });
export type NamedAct = Static<typeof NamedAct>;

/** `…/:id/acts`: the lines about one thing, for whoever may see it. Newest first; `more`: there are older ones. */
export const ActsAbout = closed({ acts: Type.Array(NamedAct), more: Type.Boolean() });
export type ActsAbout = Static<typeof ActsAbout>;

export const ActsAboutQuery = closed({
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type ActsAboutQuery = Static<typeof ActsAboutQuery>;

/** What the journal can be searched by: everybody and everything that stands in it. */
export const ActChoices = closed({
  actors: Type.Array(closed({ id: Id, name: Type.String() })),
  actions: Type.Array(Type.String()),
});
export type ActChoices = Static<typeof ActChoices>;

/** Where a part of the chain begins: after a line, from its hash. */
export const VerifyQuery = closed({
  after: Type.Integer({ minimum: 0 }),
  hash: Type.String({ maxLength: 64, pattern: '^[0-9a-f]*$' }),
});
export type VerifyQuery = Static<typeof VerifyQuery>;

/** Why the chain does not hold: a line says something else than it did, is missing, or was added to the end. */
export const ChainBreak = Type.Union([
  Type.Literal('changed'),
  Type.Literal('missing'),
  Type.Literal('added'),
]);
export type ChainBreak = Static<typeof ChainBreak>;

/** The chain as far as it was followed. */
export const ChainPart = closed({
  /** The last line that holds, and its hash. */
  upTo: Type.Integer(),
  hash: Type.String(),
  /** How many lines there are. */
  total: Type.Integer(),
  /** The first line that breaks the chain. */
  broken: nullable(closed({ seq: Type.Integer(), why: ChainBreak })),
  isDone: Type.Boolean(),
});
export type ChainPart = Static<typeof ChainPart>;
