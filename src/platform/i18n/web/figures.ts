import { localeOf, type Language } from './languages.ts';

/** « 4 280,50 € » from integer cents. */
export function amountText(cents: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );
}

/** « 1 250 », « 1,5 » */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language]).format(value);
}
