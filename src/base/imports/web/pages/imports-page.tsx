import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { NewImport } from '../components/new-import.tsx';
import { PastImports } from '../components/past-imports.tsx';

/** Files that come in, and those that came. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} />
      <Stack gap="xl">
        <NewImport />
        <PastImports />
      </Stack>
    </>
  );
}
