import { Alert, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle, IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useMay } from '../../../users/web/public.ts';
import { ExtensionCard } from '../components/extension-card.tsx';
import { catalogueQuery } from '../queries.ts';

/** The resource manager: what can be added to this Miaou, and what is. */
export function ResourcesPage() {
  const { t } = useTranslation('extensions');
  const manages = useMay()('extensions.extensions.manage');
  const query = useQuery(catalogueQuery);
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      {!manages && (
        <Alert icon={<IconInfoCircle />} color="gray" mb="md" maw={960}>
          {t('adminOnly')}
        </Alert>
      )}
      <QueryView query={query}>
        {({ extensions }) =>
          extensions.length === 0 ? (
            <EmptyState Icon={IconPuzzle} title={t('none')} />
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              {extensions.map((extension) => (
                <ExtensionCard key={extension.id} extension={extension} />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
    </>
  );
}
