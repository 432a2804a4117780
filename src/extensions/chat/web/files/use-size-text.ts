import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';

const units = ['files.bytes', 'files.kilobytes', 'files.megabytes'] as const;

/** « 12 ko », « 1,4 Mo »: a size in bytes as people say it. */
export function useSizeText(): (bytes: number) => string {
  const { t } = useTranslation('chat');
  const language = useLanguage();
  return useCallback(
    (bytes) => {
      const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
      const value = bytes / 1024 ** power;
      const maximumFractionDigits = power === 2 && value < 10 ? 1 : 0;
      return t(units[power]!, { size: value.toLocaleString(language, { maximumFractionDigits }) });
    },
    [t, language],
  );
}
