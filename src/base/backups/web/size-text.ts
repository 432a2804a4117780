import type { TFunction } from 'i18next';

const kilo = 1000;
const mega = kilo * kilo;
const giga = mega * kilo;

/** A size as disks are sold: in thousands. */
export function sizeText(t: TFunction<'backups'>, bytes: number, number: (value: number) => string): string {
  if (bytes >= giga) return t('size.giga', { value: number(rounded(bytes / giga)) });
  if (bytes >= mega) return t('size.mega', { value: number(rounded(bytes / mega)) });
  return t('size.kilo', { value: number(Math.max(1, Math.round(bytes / kilo))) });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
