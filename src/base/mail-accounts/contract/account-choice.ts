import { Type, type Static } from 'typebox';
import { closed, Id } from '../../../platform/http/contract/schemas.ts';

/** An account as anybody may choose it for their mails: nothing of how it is reached. */
export const AccountChoice = closed({
  id: Id,
  name: Type.String(),
  senderName: Type.String(),
  senderAddress: Type.String(),
  /** The one that mails leave by when none is chosen. */
  isDefault: Type.Boolean(),
});
export type AccountChoice = Static<typeof AccountChoice>;
