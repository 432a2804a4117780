import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

export const customFieldKinds = ['text', 'number', 'boolean', 'date', 'list'] as const;
export const CustomFieldKind = Type.Enum([...customFieldKinds]);
export type CustomFieldKind = Static<typeof CustomFieldKind>;

/** Fields in use at one time; an archived one does not count. */
export const mostCustomFields = 25;
/** Choices of a field of the kind `list`. */
export const mostOptions = 100;
/** Categories in use at one time. */
export const mostCategories = 100;

/** A field that the company has added to its contacts (« champ complémentaire »). */
export const CustomField = closed({
  id: Id,
  kind: CustomFieldKind,
  label: Type.String(),
  /** `USDEF_…`: written between percent signs in mails. Never changes. */
  variable: Type.String(),
  /** Choices of a list, in order; empty for the other kinds. */
  options: Type.Array(Type.String()),
  /** An archived field is in no form; the values it has stay, in files and in mails. */
  archivedAt: nullable(Moment),
});
export type CustomField = Static<typeof CustomField>;

/** A date is `YYYY-MM-DD`; what is not filled in is absent. */
export const CustomValues = Type.Record(Id, Type.Union([Type.String(), Type.Number(), Type.Boolean()]));
export type CustomValues = Static<typeof CustomValues>;

export const categoryColors = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'orange',
] as const;
export const CategoryColor = Type.Enum([...categoryColors]);
export type CategoryColor = Static<typeof CategoryColor>;

/** A contact has any number of categories, beside its one group. */
export const Category = closed({
  id: Id,
  name: Type.String(),
  color: CategoryColor,
  /** An archived category is offered no more; who has it keeps it. */
  archivedAt: nullable(Moment),
});
export type Category = Static<typeof Category>;

/** Both in the order the company has given them, archived ones included. */
export const ContactFields = closed({ fields: Type.Array(CustomField), categories: Type.Array(Category) });
export type ContactFields = Static<typeof ContactFields>;

const typedName = Type.String({ maxLength: 500 });

export const NewCustomField = closed({
  kind: CustomFieldKind,
  label: typedName,
  /** Empty or absent: made from the label. */
  variable: Type.Optional(typedName),
  options: Type.Optional(Type.Array(typedName, { maxItems: 200 })),
});
export type NewCustomField = Static<typeof NewCustomField>;

/** Kind and variable stay what they are: values and mails count on them. */
export const CustomFieldChanges = closed({
  label: Type.Optional(typedName),
  options: Type.Optional(Type.Array(typedName, { maxItems: 200 })),
});
export type CustomFieldChanges = Static<typeof CustomFieldChanges>;

export const CategoryInput = closed({ name: typedName, color: CategoryColor });
export type CategoryInput = Static<typeof CategoryInput>;

/** All of them, in their new order. */
export const OrderOfIds = closed({ ids: Type.Array(Id, { maxItems: 1000 }) });
export type OrderOfIds = Static<typeof OrderOfIds>;
