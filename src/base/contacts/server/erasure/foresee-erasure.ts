import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type {
  ErasedPiece,
  ErasureAsked,
  ForeseenErasure,
  KeptPiece,
} from '../../../../platform/modules/server/contact-data.ts';
import type { ServerModule } from '../../../../platform/modules/server/module.ts';
import type { ErasureForecast } from '../../contract/erasure.ts';
import { accessContact } from '../access-contact.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { readRetention } from '../retention.ts';
import { countDocuments } from '../store/documents.ts';
import { rowsOfPerson } from '../store/erasures.ts';
import { addressesOf } from './addresses-of.ts';
import { erasureAsked } from './erasure-asked.ts';

/**
 * What erasing this person would erase and keep, as of now.
 *
 * @throws AppError `contacts.erasedAlready`, `contacts.mergedElsewhere` {id} (409)
 */
export async function foreseeErasure(
  ctx: Context,
  ports: ContactPorts,
  contactId: string,
): Promise<ErasureForecast> {
  const contact = await accessContact(ctx, contactId);
  if (contact.erasedAt !== null) throw conflict('contacts.erasedAlready');
  if (contact.mergedIntoId !== null) throw conflict('contacts.mergedElsewhere', { id: contact.mergedIntoId });
  const db = ctx.db.read;
  const addresses = addressesOf(await rowsOfPerson(db, contact.id));
  const asked = await erasureAsked(db, ctx.clock, { contactId: contact.id, formerIds: [], addresses });
  const { erased, kept } = await foreseen(db, await holders(db, ports), asked);
  return {
    name: contact.displayName,
    erased: [...(await ownErased(db, contact.id)), ...erased],
    kept: [...kept, ...ownKept(contact.marketingOpposedAt, addresses)].map(shown),
    retention: await readRetention(db),
  };
}

/** What all modules together would erase and keep. */
export async function foreseen(
  db: ReadDb,
  modules: readonly ServerModule[],
  asked: ErasureAsked,
): Promise<ForeseenErasure> {
  const erased: ErasedPiece[] = [];
  const kept: KeptPiece[] = [];
  for (const module of modules) {
    const told = await module.foreseeErasure?.(db, asked);
    erased.push(...(told?.erased ?? []).filter(({ count }) => count > 0));
    kept.push(...(told?.kept ?? []).filter(({ count }) => count > 0));
  }
  return { erased, kept };
}

/** As the screens tell it. */
export const shown = ({ labelKey, count, reason, until }: KeptPiece) => ({ labelKey, count, reason, until });

async function ownErased(db: ReadDb, contactId: string): Promise<ErasedPiece[]> {
  const documents = await countDocuments(db, contactId);
  const identity = { labelKey: 'contacts:erasure.pieces.identity', count: 1 };
  return documents === 0
    ? [identity]
    : [identity, { labelKey: 'contacts:erasure.pieces.documents', count: documents }];
}

/** So that the objection stays effective when the same address comes in again. */
export const ownKept = (opposedAt: string | null, addresses: readonly string[]): KeptPiece[] =>
  opposedAt === null || addresses.length === 0
    ? []
    : [
        {
          ...{ labelKey: 'contacts:erasure.pieces.objection', count: addresses.length },
          ...{ reason: 'objection' as const, until: null, nextOn: null },
        },
      ];
