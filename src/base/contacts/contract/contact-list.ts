import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { ContactGroup } from './contacts.ts';
import { CustomFieldKind } from './custom-fields.ts';

/** What the list can be sorted by; `changed` is the last change, or the making of a contact that has had none. */
const contactSorts = ['name', 'company', 'city', 'changed'] as const;
export const ContactSort = Type.Enum([...contactSorts]);
export type ContactSort = Static<typeof ContactSort>;

/** `listed` leaves archived contacts out. */
const contactStates = ['listed', 'archived', 'all'] as const;
/** An objection to marketing, a consent to it, or neither of them. */
const marketingStates = ['opposed', 'consented', 'unsaid'] as const;
/** What contacts may lack: a mail address, a postal one. */
const missingParts = ['email', 'address'] as const;

/** A number as computers write it, or `YYYY-MM-DD`. */
const FieldBound = Type.String({
  maxLength: 30,
  pattern: '^(-?\\d{1,15}(\\.\\d{1,10})?|\\d{4}-\\d{2}-\\d{2})$',
});

/** Which contacts, and in what order: what the list shows, a saved view keeps and an export writes. */
const contactFilters = {
  /** Words in any order, without regard to accents, case or ligatures. */
  search: Type.Optional(Type.String({ maxLength: 200 })),
  group: Type.Optional(ContactGroup),
  categoryId: Type.Optional(Id),
  state: Type.Optional(Type.Enum([...contactStates])),
  marketing: Type.Optional(Type.Enum([...marketingStates])),
  missing: Type.Optional(Type.Enum([...missingParts])),
  /** One of the company's own fields: it is filled in, and with what follows. */
  fieldId: Type.Optional(Id),
  /** `true` or `false`, a choice of its list, or words that are found in its text. */
  fieldValue: Type.Optional(Type.String({ maxLength: 200 })),
  /** Its number or its date is between these, both included. */
  fieldFrom: Type.Optional(FieldBound),
  fieldUntil: Type.Optional(FieldBound),
  /** No order, no ticket and no consent for as many years as the company keeps inactive contacts. */
  inactive: Type.Optional(Type.Boolean()),
  sort: Type.Optional(ContactSort),
  direction: Type.Optional(Type.Enum(['ascending', 'descending'])),
};

export const ContactFilters = closed(contactFilters);
export type ContactFilters = Static<typeof ContactFilters>;

export const ContactListQuery = closed({
  ...contactFilters,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type ContactListQuery = Static<typeof ContactListQuery>;

/** A line of the list. */
export const ContactLine = closed({
  id: Id,
  group: ContactGroup,
  displayName: Type.String(),
  companyName: nullable(Type.String()),
  city: nullable(Type.String()),
  email: nullable(Type.String()),
  mobile: nullable(Type.String()),
  categoryIds: Type.Array(Id),
  marketingOpposedAt: nullable(Moment),
  archivedAt: nullable(Moment),
  changedAt: Moment,
});
export type ContactLine = Static<typeof ContactLine>;

/** `total` counts all matches, whatever the page. 50 lines per page unless asked otherwise. */
export const ContactList = closed({ contacts: Type.Array(ContactLine), total: Type.Integer() });
export type ContactList = Static<typeof ContactList>;

/** The same contacts in the same order as a file for a spreadsheet, or those of `ids` alone. */
export const ContactExportInput = closed({
  ...contactFilters,
  ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
  language: Type.Enum(['fr', 'en']),
});
export type ContactExportInput = Static<typeof ContactExportInput>;

/** What can be chosen to filter by: the categories and the company's own fields. */
export const ContactFilterChoices = closed({
  categories: Type.Array(closed({ id: Id, name: Type.String(), color: Type.String() })),
  fields: Type.Array(
    closed({
      id: Id,
      label: Type.String(),
      kind: CustomFieldKind,
      options: Type.Array(Type.String()),
    }),
  ),
  /** Years after which a contact without a sign of life counts as inactive. */
  inactiveYears: Type.Integer(),
});
export type ContactFilterChoices = Static<typeof ContactFilterChoices>;
