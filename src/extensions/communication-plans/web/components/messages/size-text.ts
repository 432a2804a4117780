import type { TFunction } from 'i18next';

const kilo = 1000;

/** « 840 o », « 12 Ko », « 1,4 Mo ». `number` writes figures as the reader does. */
export function sizeText(t: TFunction, bytes: number, number: (value: number) => string): string {
  if (bytes < kilo) return t('communication-plans:size.bytes', { value: number(bytes) });
  if (bytes < kilo * kilo) {
    return t('communication-plans:size.kilo', { value: number(Math.round(bytes / kilo)) });
  }
  const mega = Math.round((bytes / kilo / kilo) * 10) / 10;
  return t('communication-plans:size.mega', { value: number(mega) });
}
