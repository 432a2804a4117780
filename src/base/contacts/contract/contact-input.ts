import { Type, type Static } from 'typebox';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { ContactGroup, type Contact } from './contacts.ts';

// Lengths that people are told stand in `contact-limits.ts`; here only what no request needs.
const typed = Type.Optional(nullable(Type.String({ maxLength: 2000 })));

const label = Type.String({ maxLength: 2000 });
const otherEmails = Type.Array(closed({ label, address: label }), { maxItems: 50 });
const otherPhones = Type.Array(closed({ label, number: label }), { maxItems: 50 });

const fields = {
  /** A code of `civilities`, or any form of one: fills those of the three forms that are not given. */
  civility: typed,
  civilityLong: typed,
  civilityLetter: typed,
  civilityShort: typed,
  firstName: typed,
  lastName: typed,
  companyName: typed,
  jobTitle: typed,
  sector: typed,
  siren: typed,
  vatNumber: typed,
  apeCode: typed,
  email: typed,
  otherEmails: Type.Optional(otherEmails),
  mobile: typed,
  phone: typed,
  otherPhones: Type.Optional(otherPhones),
  address1: typed,
  address2: typed,
  postalCode: typed,
  city: typed,
  country: typed,
  proAddress1: typed,
  proAddress2: typed,
  proPostalCode: typed,
  proCity: typed,
  proCountry: typed,
  /** A day, `YYYY-MM-DD`, or a moment. */
  marketingConsentAt: typed,
  marketingConsentSource: typed,
  marketingOpposedAt: typed,
  notes: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))),
  /** By id of the field; null or an empty text takes the value away, a field that is not named stays as it is. */
  customValues: Type.Optional(
    Type.Record(Id, nullable(Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean()]))),
  ),
  categoryIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
};

/** What a person, a file or a token may write of a contact. What is absent stays as it is; null or empty takes it away. */
export const ContactInput = closed({ group: Type.Optional(ContactGroup), ...fields });
export type ContactInput = Static<typeof ContactInput>;

export const NewContact = closed({ group: ContactGroup, ...fields });
export type NewContact = Static<typeof NewContact>;

/** `version` is the one that was being edited. */
export const ContactChanges = closed({
  version: Type.Integer({ minimum: 1 }),
  group: Type.Optional(ContactGroup),
  ...fields,
});
export type ContactChanges = Static<typeof ContactChanges>;

export type ContactField = keyof ContactInput;

/** Those fields of a contact that can be written, as they are kept. */
export type ContactValues = Pick<Contact, ContactField | 'marketingOpposedBy'>;
