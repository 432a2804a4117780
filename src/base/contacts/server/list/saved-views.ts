import { AppError, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ContactFilters } from '../../contract/contact-list.ts';
import {
  mostSavedViews,
  type NewSavedView,
  type SavedView,
  type SavedViewChange,
  type SavedViewList,
} from '../../contract/saved-views.ts';
import * as store from '../store/saved-views.ts';
import type { SavedViewRow } from '../tables.ts';

export const listSavedViews = async ({ db, viewer }: Context): Promise<SavedViewList> => ({
  views: (await store.listViews(db.read, viewer.userId)).map(viewOf),
});

/** @throws AppError `contacts.tooManyViews` */
export async function saveView(ctx: Context, { name, filters }: NewSavedView): Promise<SavedView> {
  const row: SavedViewRow = {
    id: ctx.newId(),
    user_id: ctx.viewer.userId,
    name: name.trim(),
    query: JSON.stringify(filters),
    position: 1,
    created_at: ctx.clock.now(),
    default_at: null,
  };
  await ctx.db.transaction(async (tx) => {
    const views = await store.listViews(tx, ctx.viewer.userId);
    if (views.length >= mostSavedViews) {
      throw new AppError('contacts.tooManyViews', 422, { most: mostSavedViews });
    }
    row.position = (views.at(-1)?.position ?? 0) + 1;
    await store.insertView(tx, row);
  });
  return viewOf(row);
}

/** @throws AppError `contacts.unknownView` */
export async function changeView(ctx: Context, id: string, change: SavedViewChange): Promise<SavedView> {
  const { name, filters, isDefault } = change;
  return ctx.db.transaction(async (tx) => {
    const before = await ownView(tx, ctx, id);
    if (isDefault !== undefined) await store.clearDefaults(tx, ctx.viewer.userId);
    const row = {
      name: name?.trim() ?? before.name,
      query: filters ? JSON.stringify(filters) : before.query,
      default_at: defaultAt(before, isDefault, ctx.clock.now()),
    };
    await store.updateView(tx, id, row);
    return viewOf({ ...before, ...row });
  });
}

/** @throws AppError `contacts.unknownView` */
export async function deleteView(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await ownView(tx, ctx, id);
    await store.deleteView(tx, id);
  });
}

const defaultAt = (before: SavedViewRow, isDefault: boolean | undefined, now: string): string | null => {
  if (isDefault === undefined) return before.default_at;
  return isDefault ? now : null;
};

/** Views of others do not exist for this person. */
async function ownView(db: ReadDb, { viewer }: Context, id: string): Promise<SavedViewRow> {
  const row = await store.findView(db, viewer.userId, id);
  if (!row) throw notFound('contacts.unknownView');
  return row;
}

const viewOf = ({ id, name, query, default_at }: SavedViewRow): SavedView => ({
  id,
  name,
  filters: JSON.parse(query) as ContactFilters,
  isDefault: default_at !== null,
});
