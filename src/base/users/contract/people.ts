import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';

export const Role = Type.Union([Type.Literal('admin'), Type.Literal('user')]);
export type Role = Static<typeof Role>;

export const Language = Type.Union([Type.Literal('fr'), Type.Literal('en')]);
export type Language = Static<typeof Language>;

/** A colleague as everybody in the company may see them. */
export const Person = closed({
  id: Id,
  firstName: Type.String(),
  lastName: Type.String(),
  nickname: Type.String(),
  jobTitle: Type.String(),
  role: Role,
});
export type Person = Static<typeof Person>;

/** Who has at least one open session window now. */
export const Presence = closed({ connected: Type.Array(Id) });
export type Presence = Static<typeof Presence>;

export const presenceTopic = 'users/presence';
export const presenceChanged = 'presence.changed';
