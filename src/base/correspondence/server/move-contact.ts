import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { ContactMove, MovedPart } from '../../../platform/modules/server/contact-move.ts';
import { countMailsOf, fileUnder } from './store/moved-mails.ts';

export const countOfContact = async (db: ReadDb, contactId: string): Promise<MovedPart[]> => [
  { labelKey: 'correspondence:moves.mails', count: await countMailsOf(db, contactId) },
];

/** The mails stay what they are, byte for byte: they stand in another file. */
export const moveContact = (tx: Tx, move: ContactMove): Promise<void> => fileUnder(tx, move);
