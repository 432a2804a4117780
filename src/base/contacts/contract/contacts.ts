import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** The four exclusive groups: clients, prospects, « partenaires, services, prestataires », others. */
export const ContactGroup = Type.Union([
  Type.Literal('client'),
  Type.Literal('prospect'),
  Type.Literal('partner'),
  Type.Literal('other'),
]);
export type ContactGroup = Static<typeof ContactGroup>;

/** A contact in full: the central record of the base, a person or an organisation with a person to write to. */
export const Contact = closed({
  id: Id,
  group: ContactGroup,
  /** As lists and headings show it; see `displayName`. */
  displayName: Type.String(),
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
  email: nullable(Type.String()),
  mobile: nullable(Type.String()),
  address1: nullable(Type.String()),
  address2: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  city: nullable(Type.String()),
  country: nullable(Type.String()),
  /** When the person objected to marketing (CPCE L34-5); null: no objection known. */
  marketingOpposedAt: nullable(Moment),
  archivedAt: nullable(Moment),
});
export type Contact = Static<typeof Contact>;

/** A line of the list. */
export const ContactLine = closed({
  id: Id,
  group: ContactGroup,
  displayName: Type.String(),
  companyName: nullable(Type.String()),
  city: nullable(Type.String()),
  email: nullable(Type.String()),
  mobile: nullable(Type.String()),
});
export type ContactLine = Static<typeof ContactLine>;

/** `search`: words in any order, without regard to accents, case or ligatures. Archived contacts are left out. */
export const ContactListQuery = closed({
  search: Type.Optional(Type.String({ maxLength: 200 })),
  group: Type.Optional(ContactGroup),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type ContactListQuery = Static<typeof ContactListQuery>;

/** `total` counts all matches, whatever the page. 50 lines per page unless asked otherwise. */
export const ContactList = closed({ contacts: Type.Array(ContactLine), total: Type.Integer() });
export type ContactList = Static<typeof ContactList>;
