import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';

const Years = Type.Integer({ minimum: 1, maximum: 50 });

/** How long what the law wants kept is kept, in years. */
export const Retention = closed({
  /** Orders with their amounts. */
  accountingYears: Years,
  /** Mails of a client who has ordered. */
  contractYears: Years,
  /** After its last sign of life, a contact counts as inactive. */
  inactiveYears: Years,
});
export type Retention = Static<typeof Retention>;
