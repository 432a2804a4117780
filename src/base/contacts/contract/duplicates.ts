import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { ContactGroup } from './contacts.ts';

const typed = Type.Optional(Type.String({ maxLength: 2000 }));

/** What has been typed so far; `except`: the contact that is being changed. */
export const DuplicateQuery = closed({
  email: typed,
  firstName: typed,
  lastName: typed,
  companyName: typed,
  city: typed,
  phone: typed,
  except: Type.Optional(Id),
});
export type DuplicateQuery = Static<typeof DuplicateQuery>;

/** A contact that may be the same; `alike`: by its address, or by its name and its town or number. */
export const Duplicate = closed({
  id: Id,
  group: ContactGroup,
  displayName: Type.String(),
  email: nullable(Type.String()),
  city: nullable(Type.String()),
  archivedAt: nullable(Moment),
  alike: Type.Union([Type.Literal('email'), Type.Literal('name')]),
});
export type Duplicate = Static<typeof Duplicate>;

/** Five at most. */
export const DuplicateList = closed({ contacts: Type.Array(Duplicate) });
export type DuplicateList = Static<typeof DuplicateList>;
