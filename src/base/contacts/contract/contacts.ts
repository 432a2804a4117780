import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { CustomValues } from './custom-fields.ts';

/** The four exclusive groups: clients, prospects, « partenaires, services, prestataires », others. */
export const ContactGroup = Type.Union([
  Type.Literal('client'),
  Type.Literal('prospect'),
  Type.Literal('partner'),
  Type.Literal('other'),
]);
export type ContactGroup = Static<typeof ContactGroup>;

/** « bureau », `j.martin@exemple.fr`: an address beside the main one, which alone plans write to. */
export const OtherEmail = closed({ label: Type.String(), address: Type.String() });
export type OtherEmail = Static<typeof OtherEmail>;

/** « domicile », `04 73 00 00 00`. */
export const OtherPhone = closed({ label: Type.String(), number: Type.String() });
export type OtherPhone = Static<typeof OtherPhone>;

/** Who wrote an objection down: the person themselves, by the link in a mail, or somebody here. */
export const ObjectionBy = Type.Union([Type.Literal('person'), Type.Literal('staff')]);
export type ObjectionBy = Static<typeof ObjectionBy>;

/** A contact in full: the central record of the base, a person or an organisation with a person to write to. */
export const Contact = closed({
  id: Id,
  group: ContactGroup,
  /** As lists and headings show it; see `displayName`. */
  displayName: Type.String(),
  /** Code of `civilities`; null: none, or forms that stand in no list. */
  civility: nullable(Type.String()),
  /** « Madame et Monsieur » */
  civilityLong: nullable(Type.String()),
  /** Head of a letter: « Madame, Monsieur » */
  civilityLetter: nullable(Type.String()),
  /** « Mme et M. » */
  civilityShort: nullable(Type.String()),
  firstName: nullable(Type.String()),
  lastName: nullable(Type.String()),
  companyName: nullable(Type.String()),
  jobTitle: nullable(Type.String()),
  sector: nullable(Type.String()),
  /** Nine digits. */
  siren: nullable(Type.String()),
  vatNumber: nullable(Type.String()),
  /** `6201Z` */
  apeCode: nullable(Type.String()),
  email: nullable(Type.String()),
  otherEmails: Type.Array(OtherEmail),
  mobile: nullable(Type.String()),
  phone: nullable(Type.String()),
  otherPhones: Type.Array(OtherPhone),
  address1: nullable(Type.String()),
  address2: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  city: nullable(Type.String()),
  country: nullable(Type.String()),
  proAddress1: nullable(Type.String()),
  proAddress2: nullable(Type.String()),
  proPostalCode: nullable(Type.String()),
  proCity: nullable(Type.String()),
  proCountry: nullable(Type.String()),
  /** When the person agreed to marketing, and how that was given; null: no consent known. */
  marketingConsentAt: nullable(Moment),
  marketingConsentSource: nullable(Type.String()),
  /** When the person objected to marketing (CPCE L34-5); null: no objection known. */
  marketingOpposedAt: nullable(Moment),
  marketingOpposedBy: nullable(ObjectionBy),
  notes: nullable(Type.String()),
  customValues: CustomValues,
  categoryIds: Type.Array(Id),
  /** Of the program it was imported from. */
  externalId: nullable(Type.String()),
  /** Moves by one with each change: who saves says from which one. */
  version: Type.Integer(),
  createdAt: Moment,
  updatedAt: nullable(Moment),
  updatedBy: nullable(Id),
  archivedAt: nullable(Moment),
  /** The contact that took its place in a merge: its file is there now. */
  mergedIntoId: nullable(Id),
  erasedAt: nullable(Moment),
});
export type Contact = Static<typeof Contact>;
