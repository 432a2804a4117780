import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { ContactMove, MovedPart } from '../../../platform/modules/server/contact-move.ts';
import { countDocuments, moveDocuments } from './store/moved-rows.ts';

export const countOwnRows = async (db: ReadDb, contactId: string): Promise<MovedPart[]> => [
  { labelKey: 'contacts:moves.documents', count: await countDocuments(db, contactId) },
];

export const moveOwnRows = (tx: Tx, move: ContactMove): Promise<void> => moveDocuments(tx, move);
