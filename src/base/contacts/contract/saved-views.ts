import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';
import { ContactFilters } from './contact-list.ts';

/** Of one person. */
export const mostSavedViews = 50;

/** A filter and an order that a person has given a name. Nobody else sees it. */
export const SavedView = closed({
  id: Id,
  name: Type.String(),
  filters: ContactFilters,
  /** With this one the list begins. */
  isDefault: Type.Boolean(),
});
export type SavedView = Static<typeof SavedView>;

export const SavedViewList = closed({ views: Type.Array(SavedView) });
export type SavedViewList = Static<typeof SavedViewList>;

const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });

export const NewSavedView = closed({ name: Name, filters: ContactFilters });
export type NewSavedView = Static<typeof NewSavedView>;

/** What is not said stays. */
export const SavedViewChange = closed({
  name: Type.Optional(Name),
  filters: Type.Optional(ContactFilters),
  isDefault: Type.Optional(Type.Boolean()),
});
export type SavedViewChange = Static<typeof SavedViewChange>;
