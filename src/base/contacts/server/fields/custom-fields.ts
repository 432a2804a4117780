import { conflict, invalid, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import {
  mostCustomFields,
  type ContactFields,
  type CustomField,
  type CustomFieldChanges,
  type NewCustomField,
} from '../../contract/custom-fields.ts';
import { freeVariableName, variableNameOf } from '../../contract/variable-name.ts';
import { insertField, updateField } from '../store/fields.ts';
import { changeFields, type FieldAct } from './change-fields.ts';
import { checkFieldName, checkOptions, labelsBeside } from './check-field.ts';

/** @throws AppError on the field of the form that is wrong; `contacts.fieldsFull` when there are as many as there may be. */
export const createField = (ctx: Context, input: NewCustomField): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { fields }) => {
    refuseFull(fields);
    const label = checkFieldName(input.label, '/label', labelsBeside(fields));
    const options = checkOptions(input.kind, input.options);
    const variable = variableOf(input, label, fields);
    const id = ctx.newId();
    const position = fields.length;
    await insertField(tx, {
      ...{ id, kind: input.kind, label, variable, position, archived_at: null },
      options: JSON.stringify(options),
    });
    return actOn('fieldCreated', { id, label });
  });

/** @throws AppError on the field of the form that is wrong. */
export const changeField = (ctx: Context, id: string, changes: CustomFieldChanges): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { fields }) => {
    const field = fieldOf(fields, id);
    const { label: typed, options } = changes;
    const label =
      typed === undefined ? field.label : checkFieldName(typed, '/label', labelsBeside(fields, id));
    const kept = options === undefined ? field.options : checkOptions(field.kind, options);
    await updateField(tx, id, { label, options: JSON.stringify(kept) });
    return actOn('fieldChanged', { id, label });
  });

/** Out of the forms: the values stay, and so do the mails that count on them. */
export const archiveField = (ctx: Context, id: string): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { fields }) => {
    const field = fieldOf(fields, id);
    if (field.archivedAt !== null) return null;
    await updateField(tx, id, { archived_at: ctx.clock.now() });
    return actOn('fieldArchived', field);
  });

/** @throws AppError `contacts.fieldsFull`; `contacts.nameTaken` when another one has its name now. */
export const unarchiveField = (ctx: Context, id: string): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { fields }) => {
    const field = fieldOf(fields, id);
    if (field.archivedAt === null) return null;
    refuseFull(fields);
    checkFieldName(field.label, '/label', labelsBeside(fields, id));
    await updateField(tx, id, { archived_at: null });
    return actOn('fieldUnarchived', field);
  });

/** Those that are not named come after, as they were. */
export const orderFields = (ctx: Context, ids: readonly string[]): Promise<ContactFields> =>
  changeFields(ctx, async (tx, { fields }) => {
    const order = [...ids.map((id) => fieldOf(fields, id)), ...fields.filter(({ id }) => !ids.includes(id))];
    for (const [position, { id }] of order.entries()) await updateField(tx, id, { position });
    return { action: 'fieldsReordered', kind: 'contactField', id: '', label: '' };
  });

function refuseFull(fields: readonly CustomField[]): void {
  const used = fields.filter(({ archivedAt }) => archivedAt === null).length;
  if (used >= mostCustomFields) throw conflict('contacts.fieldsFull', { maximum: mostCustomFields });
}

/** A typed name must be free; one that is made from the label finds a free one. */
function variableOf(input: NewCustomField, label: string, fields: readonly CustomField[]): string {
  const taken = fields.map(({ variable }) => variable);
  const typed = variableNameOf(input.variable ?? '');
  if (typed === null) return freeVariableName(variableNameOf(label) ?? 'USDEF_CHAMP', taken);
  if (taken.includes(typed)) throw invalid('contacts.variableTaken', '/variable', { variable: typed });
  return typed;
}

function fieldOf(fields: readonly CustomField[], id: string): CustomField {
  const field = fields.find((one) => one.id === id);
  if (!field) throw notFound('contacts.fieldUnknown');
  return field;
}

const actOn = (action: FieldAct['action'], { id, label }: { id: string; label: string }): FieldAct => ({
  ...{ action, id, label },
  kind: 'contactField',
});
