import type { TFunction } from 'i18next';
import type { useFormat } from '../../../../platform/i18n/web/use-format.ts';

interface Reader {
  t: TFunction<'contacts'>;
  format: Pick<ReturnType<typeof useFormat>, 'number' | 'civilDateInFigures'>;
}

/** A value of one of the company's own fields, as the reader writes it. */
export function customText(value: string | number | boolean, { t, format }: Reader): string {
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return format.number(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.civilDateInFigures(value) : value;
}
