import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';
import type { ContactValues } from './contact-input.ts';
import { Contact } from './contacts.ts';

/** Fields of which a merge keeps one of two values, and what each is made of; the lists, the rights and the notes are brought together. */
export const columnsOfMerged = {
  group: ['group'],
  civility: ['civility', 'civilityLong', 'civilityLetter', 'civilityShort'],
  firstName: ['firstName'],
  lastName: ['lastName'],
  companyName: ['companyName'],
  jobTitle: ['jobTitle'],
  sector: ['sector'],
  siren: ['siren'],
  vatNumber: ['vatNumber'],
  apeCode: ['apeCode'],
  email: ['email'],
  mobile: ['mobile'],
  phone: ['phone'],
  address: ['address1', 'address2', 'postalCode', 'city', 'country'],
  proAddress: ['proAddress1', 'proAddress2', 'proPostalCode', 'proCity', 'proCountry'],
  consent: ['marketingConsentSource', 'marketingConsentAt'],
} as const satisfies Record<string, readonly (keyof ContactValues)[]>;
export type MergedField = keyof typeof columnsOfMerged;
export const mergedFields = Object.keys(columnsOfMerged) as MergedField[];

export const MergeChoice = closed({
  /** The contact that goes: its file leads to the one that is kept. */
  otherId: Id,
  /** Versions of both that were looked at. */
  version: Type.Integer({ minimum: 1 }),
  otherVersion: Type.Integer({ minimum: 1 }),
  /** Fields taken from the one that goes. */
  fromOther: Type.Array(Type.Enum(mergedFields), { maxItems: 50, uniqueItems: true }),
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
