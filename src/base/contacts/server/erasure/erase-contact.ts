import { conflict, invalid, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { KeptPiece } from '../../../../platform/modules/server/contact-data.ts';
import { forgetSubject, recordAct } from '../../../audit/server/public.ts';
import type { ErasureInput } from '../../contract/erasure.ts';
import { announce } from '../../../webhooks/server/public.ts';
import { accessContact } from '../access-contact.ts';
import { announceContacts } from '../announce.ts';
import { nameOf } from '../contact-of-row.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { deleteDocumentsOf } from '../store/documents.ts';
import * as store from '../store/erasures.ts';
import type { ContactRow } from '../tables.ts';
import { addressesOf } from './addresses-of.ts';
import { blankedRow } from './blanked-row.ts';
import { erasureAsked } from './erasure-asked.ts';
import { foreseen, ownKept } from './foresee-erasure.ts';
import { keepObjection } from './kept-objections.ts';
import { sealIdentity } from './sealed-identity.ts';

/**
 * Erases a person (RGPD 17) but for what the law wants kept: that stays sealed until its day. Everything of it is one
 * transaction: a person is never half erased.
 *
 * @throws AppError `contacts.erasedAlready`, `contacts.mergedElsewhere`, `contacts.holderMissing` (409),
 *   `contacts.erasureNameDiffers` (422), and what a module says that cannot erase now
 */
export async function eraseContact(
  ctx: Context,
  ports: ContactPorts,
  contactId: string,
  { name }: ErasureInput,
): Promise<void> {
  const contact = await accessContact(ctx, contactId);
  if (contact.erasedAt !== null) throw conflict('contacts.erasedAlready');
  if (contact.mergedIntoId !== null) throw conflict('contacts.mergedElsewhere', { id: contact.mergedIntoId });
  const modules = await holders(ctx.db.read, ports);
  await ctx.db.transaction(async (tx) => {
    const rows = await store.holdRowsOfPerson(tx, contact.id);
    const [row] = rows;
    if (!row || row.erased_at !== null) throw notFound('contacts.unknown');
    if (row.merged_into_id !== null) throw conflict('contacts.mergedElsewhere', { id: row.merged_into_id });
    if (words(name) !== words(nameOf(row))) {
      throw invalid('contacts.erasureNameDiffers', '/name');
    }
    const addresses = addressesOf(rows);
    const formerIds = rows.slice(1).map(({ id }) => id);
    const asked = await erasureAsked(tx, ctx.clock, { contactId: contact.id, formerIds, addresses });
    for (const module of modules) await module.eraseContact?.(tx, asked, ports);
    const { kept } = await foreseen(tx, modules, asked);
    const opposedAt = rows.find((one) => one.marketing_opposed_at)?.marketing_opposed_at ?? null;
    if (opposedAt !== null) await keepObjection(tx, addresses, opposedAt);
    await writeErasure(tx, ctx, ports, row, [...kept, ...ownKept(opposedAt, addresses)]);
    for (const one of rows) await blank(tx, one, ctx.clock.now());
    announceContacts(tx, ctx.live, rows);
    await tellOutside(tx, ctx, rows);
    await recordAct(tx, ctx, {
      action: 'contacts.contactErased',
      subject: { kind: 'contact', id: contact.id, label: null },
    });
  });
}

/** Those who were given something of them are told that it is to go there too (RGPD 19). */
const tellOutside = (tx: Tx, ctx: Context, rows: readonly ContactRow[]): Promise<void> =>
  announce(tx, ctx, ...rows.map(({ id }) => ({ event: 'contact.erased', data: { contactId: id } })));

/** As people type it: no-break spaces and double ones are spaces. */
const words = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

async function writeErasure(
  tx: Tx,
  ctx: Context,
  { secrets }: Pick<ContactPorts, 'secrets'>,
  row: ContactRow,
  kept: readonly KeptPiece[],
): Promise<void> {
  const needsName = kept.some(({ reason }) => reason !== 'objection');
  await store.insertErasure(tx, {
    contact_id: row.id,
    erased_at: ctx.clock.now(),
    erased_by: ctx.viewer.userId,
    identity: needsName ? sealIdentity(secrets, row) : null,
    kept: JSON.stringify(kept),
    next_on: firstDay(kept),
  });
}

/** The first day on which something of what is kept is to go. */
export const firstDay = (kept: readonly KeptPiece[]): string | null =>
  kept.flatMap(({ nextOn }) => (nextOn === null ? [] : [nextOn])).toSorted()[0] ?? null;

async function blank(tx: Tx, row: ContactRow, now: string): Promise<void> {
  await deleteDocumentsOf(tx, row.id);
  await store.clearCategories(tx, row.id);
  await store.overwriteContact(tx, row.id, blankedRow(row, now));
  await forgetSubject(tx, 'contact', row.id);
}
