import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';
import { Contact } from './contacts.ts';

/** Fields of which a merge keeps one of two values; the lists, the rights and the notes are brought together. */
export const mergedFields = [
  'group',
  'civility',
  'firstName',
  'lastName',
  'companyName',
  'jobTitle',
  'sector',
  'siren',
  'vatNumber',
  'apeCode',
  'email',
  'mobile',
  'phone',
  'address',
  'proAddress',
  'consent',
] as const;
export type MergedField = (typeof mergedFields)[number];

export const MergeChoice = closed({
  /** The contact that goes: its file leads to the one that is kept. */
  otherId: Id,
  /** Versions of both that were looked at. */
  version: Type.Integer({ minimum: 1 }),
  otherVersion: Type.Integer({ minimum: 1 }),
  /** Fields taken from the one that goes. */
  fromOther: Type.Array(Type.Enum([...mergedFields]), { maxItems: 50, uniqueItems: true }),
  /** Ids of the company's own fields whose value is taken from the one that goes. */
  customFromOther: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  notes: Type.Union([Type.Literal('kept'), Type.Literal('other'), Type.Literal('both')]),
});
export type MergeChoice = Static<typeof MergeChoice>;

/** Both, and how much would go from the second to the first. `labelKey` takes `count`. */
export const MergePreview = closed({
  kept: Contact,
  other: Contact,
  moves: Type.Array(closed({ labelKey: Type.String(), count: Type.Integer() })),
});
export type MergePreview = Static<typeof MergePreview>;

export const MergeParams = closed({ id: Id, otherId: Id });
export type MergeParams = Static<typeof MergeParams>;
