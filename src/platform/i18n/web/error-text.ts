import type { TFunction } from 'i18next';
import { AppError, type FieldError } from '../../errors/contract/app-error.ts';

/** `chat.channelArchived` → `chat:errors.channelArchived`. */
function keyOf(code: string): string {
  const dot = code.indexOf('.');
  return `${code.slice(0, dot)}:errors.${code.slice(dot + 1)}`;
}

/** The reader's sentence for anything that was thrown. A code without words is shown as it is, to be reported. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof AppError)) return t('platform:errors.internal');
  const unknown = t('platform:errors.unknown', { code: error.code });
  return t(keyOf(error.code), { ...error.data, defaultValue: unknown });
}

/** The reader's sentence for one refused field: of its own code, or of the general rule it breaks. */
export function fieldErrorText(t: TFunction, field: FieldError): string {
  const invalid = t('platform:errors.rules.invalid');
  const key = field.rule.includes('.') ? keyOf(field.rule) : `platform:errors.rules.${field.rule}`;
  return t(key, { ...field.params, count: field.params['limit'] as number, defaultValue: invalid });
}
