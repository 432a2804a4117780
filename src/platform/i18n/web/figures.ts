import { localeOf, type Language } from './languages.ts';

/** « 4 280,50 € » from integer cents. */
export function amountText(cents: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** « 840 o », « 12 ko », « 1,4 Mo »: a number of bytes as people say it, by thousands. */
export function sizeText(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = bytes < 1000 && language === 'en' ? { unitDisplay: 'long' as const } : {};
  return (
    new Intl.NumberFormat(localeOf[language], {
      ...{ style: 'unit', unit: units[power]!, maximumFractionDigits: power < 2 ? 0 : 1 },
      ...unit,
    })
      .format(bytes / 1000 ** power)
      // A unit stands a whole space away, as « € » does.
      .replace(/\u202F(?=\D)/, '\u00A0')
  );
}

/** « 1 250 », « 1,5 » */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language]).format(value);
}
