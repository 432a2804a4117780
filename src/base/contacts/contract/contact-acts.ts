import { Type, type Static } from 'typebox';
import { Act } from '../../audit/contract/acts.ts';
import { closed, nullable } from '../../../platform/http/contract/schemas.ts';

/** A line of the journal of a contact, with who did it; null: nobody at a screen, or somebody not known any more. */
export const ContactAct = closed({ ...Act.properties, actorName: nullable(Type.String()) });
export type ContactAct = Static<typeof ContactAct>;

/** Newest first; `more`: there are older ones. */
export const ContactActList = closed({ acts: Type.Array(ContactAct), more: Type.Boolean() });
export type ContactActList = Static<typeof ContactActList>;

export const ContactActQuery = closed({
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type ContactActQuery = Static<typeof ContactActQuery>;
