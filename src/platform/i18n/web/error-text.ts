import type { TFunction } from 'i18next';
import { AppError, type ErrorData, type FieldError } from '../../errors/contract/app-error.ts';

/** `chat.channelArchived` → `chat:errors.channelArchived`. */
function keyOf(code: string): string {
  const dot = code.indexOf('.');
  return `${code.slice(0, dot)}:errors.${code.slice(dot + 1)}`;
}

/** The number that decides between singular and plural: the first one the error tells. */
function withCount(data: ErrorData): ErrorData {
  const count = Object.values(data).find((value) => typeof value === 'number');
  return count === undefined ? data : { count, ...data };
}

/** The reader's sentence for anything that was thrown. A code without words is shown as it is, to be reported. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof AppError)) return t('platform:errors.internal');
  const unknown = t('platform:errors.unknown', { code: error.code });
  return t(keyOf(error.code), { ...withCount(error.data), defaultValue: unknown });
}

/** The reader's sentence for one refused field: of its own code, or of the general rule it breaks. */
export function fieldErrorText(t: TFunction, field: FieldError): string {
  const invalid = t('platform:errors.rules.invalid');
  const key = field.rule.includes('.') ? keyOf(field.rule) : `platform:errors.rules.${field.rule}`;
  return t(key, { ...withCount(field.params), defaultValue: invalid });
}
