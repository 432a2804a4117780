import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** `contacts:read`: what a program may do with one module. */
export const Scope = Type.String({ maxLength: 80, pattern: '^[a-z][a-z0-9-]*:(read|write)$' });

/** Longest life of a token, in days. */
export const longestLifeDays = 731;

export const TokenInput = closed({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
  scopes: Type.Array(Scope, { minItems: 1, maxItems: 100, uniqueItems: true }),
  /** The last day on which it is good, in UTC. */
  expiresOn: CivilDate,
});
export type TokenInput = Static<typeof TokenInput>;

export const TokenState = Type.Union([
  Type.Literal('active'),
  Type.Literal('expired'),
  Type.Literal('revoked'),
  Type.Literal('personAway'),
]);
export type TokenState = Static<typeof TokenState>;

export const Token = closed({
  id: Id,
  userId: Id,
  /** Whose it is, as they are called now. */
  userName: Type.String(),
  name: Type.String(),
  /** Its last four characters: enough to tell it from others. */
  hint: Type.String(),
  scopes: Type.Array(Type.String()),
  state: TokenState,
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedAt: nullable(Moment),
  revokedAt: nullable(Moment),
});
export type Token = Static<typeof Token>;

/** `secret` is shown here and never again. */
export const NewToken = closed({ token: Token, secret: Type.String() });
export type NewToken = Static<typeof NewToken>;

/** A module that a token may be given rights on. */
export const ScopeChoice = closed({
  module: Type.String(),
  /** i18n key of what it holds. */
  labelKey: Type.String(),
});
export type ScopeChoice = Static<typeof ScopeChoice>;
