import { Type, type Static } from 'typebox';
import { ContactGroup } from '../../contacts/contract/contacts.ts';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** How many files are remembered per person. */
export const rememberedFiles = 10;

export const OpenedContact = closed({
  id: Id,
  displayName: Type.String(),
  companyName: nullable(Type.String()),
  city: nullable(Type.String()),
  group: ContactGroup,
  openedAt: Moment,
});
export type OpenedContact = Static<typeof OpenedContact>;

/** `GET /api/desktop/opened-contacts`: the client files this person opened last, the latest first. */
export const OpenedContacts = closed({ contacts: Type.Array(OpenedContact) });
export type OpenedContacts = Static<typeof OpenedContacts>;
