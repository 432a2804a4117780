import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/i18n/web/use-format.ts';

const kilo = 1000;

/** « 12 Ko », « 1,4 Mo »: sizes as people say them. */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation('correspondence');
  const format = useFormat();
  return (bytes) => {
    if (bytes < kilo) return t('mail.bytes', { size: format.number(bytes) });
    if (bytes < kilo * kilo) return t('mail.kilobytes', { size: format.number(Math.round(bytes / kilo)) });
    return t('mail.megabytes', { size: format.number(Math.round(bytes / kilo / 100) / 10) });
  };
}
