import { useTranslation } from 'react-i18next';

/** How a column is called: by its heading, else by its number. */
export function useHeading(): (heading: string, column: number) => string {
  const { t } = useTranslation('imports');
  return (heading, column) => heading || t('mapping.untitled', { number: column + 1 });
}
