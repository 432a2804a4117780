import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { searchWords } from '../../../../platform/text/contract/search-text.ts';
import type { ContactFilters } from '../../contract/contact-list.ts';
import { silenceBegins } from '../retention.ts';
import type { FieldFilter, ListFilter, ListOrder } from '../store/contact-list.ts';
import { findFieldKind } from '../store/fields.ts';

/** What is asked of the list, as the store reads it. */
export const listFilter = async (
  { db, clock }: { db: { read: ReadDb }; clock: Clock },
  asked: ContactFilters,
): Promise<ListFilter> => ({
  words: searchWords(asked.search ?? ''),
  group: asked.group,
  categoryId: asked.categoryId,
  state: asked.state ?? 'listed',
  marketing: asked.marketing,
  missing: asked.missing,
  field: await fieldFilter(db.read, asked),
  inactiveSince: asked.inactive ? await silenceBegins(db.read, clock) : undefined,
});

/** By name from A to Z; the last changes first. */
export function listOrder({ sort = 'name', direction }: ContactFilters): ListOrder {
  const usual = sort === 'changed' ? 'descending' : 'ascending';
  return { sort, direction: (direction ?? usual) === 'ascending' ? 'asc' : 'desc' };
}

/** A field that there is no more is filled in nowhere. */
async function fieldFilter(
  db: ReadDb,
  { fieldId: id, fieldValue: value, fieldFrom: from, fieldUntil: until }: ContactFilters,
): Promise<FieldFilter | undefined> {
  if (id === undefined) return undefined;
  const kind = (await findFieldKind(db, id)) ?? 'text';
  if (kind === 'text') return { id, kind, words: searchWords(value ?? '') };
  return kind === 'number' || kind === 'date' ? { id, kind, from, until } : { id, kind, value };
}
