import { AppError, type FieldError } from '../../errors/contract/app-error.ts';

/** `/messages/0/subject` → `messages.0.subject`, as forms name their fields. */
export function fieldName(field: FieldError): string {
  const missing = field.params['missingProperty'];
  const pointer =
    field.rule === 'required' && typeof missing === 'string' ? `${field.path}/${missing}` : field.path;
  const steps = pointer.split('/').filter((step) => step !== '');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

export interface PlacedErrors {
  /** By field name: what to say there. */
  placed: Record<string, FieldError>;
  /** Whether something remains to be said above the form. */
  remains: boolean;
}

/** Sorts what the server refused: beside the field where it was typed, or above the form. */
export function placeFieldErrors(error: unknown, values: object): PlacedErrors {
  if (!(error instanceof AppError)) return { placed: {}, remains: true };
  const placed: Record<string, FieldError> = {};
  let remains = error.fields.length === 0;
  for (const field of error.fields) {
    const name = fieldName(field);
    if (name.split('.')[0]! in values) placed[name] ??= field;
    else remains = true;
  }
  return { placed, remains };
}
