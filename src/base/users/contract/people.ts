import { Type, type Static } from 'typebox';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';

export const Role = Type.Union([Type.Literal('admin'), Type.Literal('manager'), Type.Literal('user')]);
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
  /** The address of their picture, a square of 256 pixels; null when initials stand for them. */
  picture: nullable(Type.String()),
  /** May no longer sign in: they stand beside what they did, and are proposed for nothing. */
  deactivated: Type.Boolean(),
});
export type Person = Static<typeof Person>;

/** Who has at least one open session window now. */
export const Presence = closed({ connected: Type.Array(Id) });
export type Presence = Static<typeof Presence>;

export const presenceTopic = 'users/presence';
export const presenceChanged = 'presence.changed';

export const peopleTopic = 'users/people';
/** Carries the whole `Person`. */
export const personChanged = 'person.changed';

export const pictureAddress = (id: string, hash: string): string => `/api/users/${id}/picture/${hash}`;
export const PictureParams = closed({ id: Id, hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
