import { conflict, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import {
  mostCategories,
  type Category,
  type CategoryInput,
  type ContactFields,
} from '../../contract/custom-fields.ts';
import { insertCategory, updateCategory } from '../store/fields.ts';
import { changeFields, type FieldAct } from './change-fields.ts';
import { checkFieldName } from './check-field.ts';

/** @throws AppError on `/name`; `contacts.categoriesFull`. */
export const createCategory = (ctx: Context, { name: typed, color }: CategoryInput): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { categories }) => {
    refuseFull(categories);
    const name = checkFieldName(typed, '/name', namesBeside(categories));
    const id = ctx.newId();
    await insertCategory(tx, { id, name, color, position: categories.length, archived_at: null });
    return actOn('fieldCreated', { id, name });
  });

/** @throws AppError on `/name`. */
export const changeCategory = (
  ctx: Context,
  id: string,
  { name: typed, color }: CategoryInput,
): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { categories }) => {
    categoryOf(categories, id);
    const name = checkFieldName(typed, '/name', namesBeside(categories, id));
    await updateCategory(tx, id, { name, color });
    return actOn('fieldChanged', { id, name });
  });

/** Offered no more; who has it keeps it. */
export const archiveCategory = (ctx: Context, id: string): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { categories }) => {
    const category = categoryOf(categories, id);
    if (category.archivedAt !== null) return null;
    await updateCategory(tx, id, { archived_at: ctx.clock.now() });
    return actOn('fieldArchived', category);
  });

/** @throws AppError `contacts.categoriesFull`; `contacts.nameTaken` when another one has its name now. */
export const unarchiveCategory = (ctx: Context, id: string): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { categories }) => {
    const category = categoryOf(categories, id);
    if (category.archivedAt === null) return null;
    refuseFull(categories);
    checkFieldName(category.name, '/name', namesBeside(categories, id));
    await updateCategory(tx, id, { archived_at: null });
    return actOn('fieldUnarchived', category);
  });

/** Those that are not named come after, as they were. */
export const orderCategories = (ctx: Context, ids: readonly string[]): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { categories }) => {
    const rest = categories.filter(({ id }) => !ids.includes(id));
    const order = [...ids.map((id) => categoryOf(categories, id)), ...rest];
    for (const [position, { id }] of order.entries()) await updateCategory(tx, id, { position });
    return { action: 'fieldsReordered', kind: 'contactCategory', id: '', label: '' };
  });

function refuseFull(categories: readonly Category[]): void {
  const used = categories.filter(({ archivedAt }) => archivedAt === null).length;
  if (used >= mostCategories) throw conflict('contacts.categoriesFull', { maximum: mostCategories });
}

const namesBeside = (categories: readonly Category[], id?: string): string[] =>
  categories.filter((one) => one.archivedAt === null && one.id !== id).map(({ name }) => name);

function categoryOf(categories: readonly Category[], id: string): Category {
  const category = categories.find((one) => one.id === id);
  if (!category) throw notFound('contacts.categoryUnknown');
  return category;
}

const actOn = (action: FieldAct['action'], { id, name }: { id: string; name: string }): FieldAct => ({
  ...{ action, id, label: name },
  kind: 'contactCategory',
});
