import { AppError, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../../platform/files/server/files.ts';
import { tellFileKind } from '../../../../platform/files/server/tell-file-kind.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Upload } from '../../../../platform/http/server/read-upload.ts';
import { previewImage } from '../../../../platform/images/server/preview-image.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { listPeople } from '../../../users/server/public.ts';
import { mostDocuments, type ContactDocument, type ContactDocumentList } from '../../contract/documents.ts';
import { accessContact } from '../access-contact.ts';
import { announceContacts } from '../announce.ts';
import { holdToHangOn } from '../hold-to-hang-on.ts';
import * as store from '../store/documents.ts';
import type { DocumentRow } from '../tables.ts';
import { checkKind, viewOf } from './check-kind.ts';

/** The documents of a client's file, for whoever may open it. */
export async function listDocuments(ctx: Context, contactId: string): Promise<ContactDocumentList> {
  const contact = await accessContact(ctx, contactId);
  const rows = await store.listDocumentRows(ctx.db.read, contact.id);
  const names = await namesOfPeople(ctx);
  return { documents: rows.map((row) => documentOf(row, names)) };
}

/**
 * Puts a file into the client's file, under the type that its content tells.
 *
 * @throws AppError `contacts.documentKind`, `contacts.documentLies`, `contacts.tooManyDocuments` {most} (422)
 */
export async function addDocument(
  ctx: Context,
  files: Pick<Files, 'put'>,
  contactId: string,
  upload: Upload,
): Promise<ContactDocument> {
  const contact = await accessContact(ctx, contactId);
  if (contact.erasedAt !== null) throw notFound('contacts.unknown');
  const kind = await tellFileKind(upload.bytes, upload.name);
  checkKind(kind);
  const { hash, size } = await files.put(upload.bytes);
  const row: DocumentRow = {
    ...{ id: ctx.newId(), contact_id: contact.id, file_hash: hash, size },
    ...{ name: kind.name, type: kind.type, added_by: ctx.viewer.userId, added_at: ctx.clock.now() },
  };
  await ctx.db.transaction(async (tx) => {
    await holdToHangOn(tx, contact.id);
    if ((await store.countDocuments(tx, contact.id)) >= mostDocuments) {
      throw new AppError('contacts.tooManyDocuments', 422, { most: mostDocuments });
    }
    await store.insertDocument(tx, row);
    announceContacts(tx, ctx.live, [contact]);
    await recordAct(tx, ctx, {
      action: 'contacts.documentAdded',
      subject: { kind: 'contact', id: contact.id, label: contact.displayName },
    });
  });
  return documentOf(row, await namesOfPeople(ctx));
}

/** @throws AppError `contacts.unknownDocument` */
export async function removeDocument(ctx: Context, contactId: string, id: string): Promise<void> {
  const contact = await accessContact(ctx, contactId);
  await ctx.db.transaction(async (tx) => {
    const row = await store.findDocument(tx, contact.id, id);
    if (!row || !(await store.deleteDocument(tx, row.id))) throw notFound('contacts.unknownDocument');
    announceContacts(tx, ctx.live, [contact]);
    await recordAct(tx, ctx, {
      action: 'contacts.documentRemoved',
      subject: { kind: 'contact', id: contact.id, label: contact.displayName },
    });
  });
}

/** @throws AppError `contacts.unknownDocument` */
export async function accessDocument(ctx: Context, contactId: string, id: string): Promise<DocumentRow> {
  const contact = await accessContact(ctx, contactId);
  const row = await store.findDocument(ctx.db.read, contact.id, id);
  if (!row) throw notFound('contacts.unknownDocument');
  return row;
}

/** What a page may show of it: a picture drawn anew, or a PDF as it is. */
export async function viewDocument(
  ctx: Context,
  files: Pick<Files, 'read'>,
  contactId: string,
  id: string,
): Promise<{ type: string; bytes: Buffer }> {
  const row = await accessDocument(ctx, contactId, id);
  const view = viewOf(row.type);
  if (view === 'none') throw notFound('contacts.documentNotShown');
  const bytes = await files.read(row.file_hash);
  return view === 'picture' ? previewImage(bytes) : { type: row.type, bytes };
}

async function namesOfPeople(ctx: Context): Promise<Map<string, string>> {
  const people = await listPeople(ctx.db.read);
  return new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}

const documentOf = (row: DocumentRow, names: ReadonlyMap<string, string>): ContactDocument => ({
  ...{ id: row.id, name: row.name, type: row.type, size: row.size },
  view: viewOf(row.type),
  addedAt: row.added_at,
  addedBy: names.has(row.added_by) ? { id: row.added_by, name: names.get(row.added_by)! } : null,
});
