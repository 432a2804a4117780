import { Button, Center, Group, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconHistory, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { ActFilters } from '../components/act-filters.tsx';
import { ActList } from '../components/act-list.tsx';
import { ExportMenu } from '../components/export-menu.tsx';
import { VerifyModal } from '../components/verify-modal.tsx';
import { actsQuery } from '../queries.ts';
import { useActSearch } from '../use-act-search.ts';

/** Who did what, newest first, for administrators. */
export default function JournalPage() {
  const { t } = useTranslation('audit');
  const { search, change } = useActSearch();
  const query = useInfiniteQuery(actsQuery(search));
  const [isVerifying, setVerifying] = useState(false);
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={query.isRefetching && !query.isFetchingNextPage}
        onClick={() => void query.refetch()}
      >
        {t('refresh')}
      </Button>
      <ExportMenu search={search} />
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        onClick={() => setVerifying(true)}
      >
        {t('verify.button')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} actions={<Group gap="xs">{actions}</Group>} />
      <Stack gap="md">
        <ActFilters search={search} onChange={change} />
        <QueryView query={query}>
          {({ pages }) => {
            const acts = pages.flat();
            if (acts.length === 0) {
              return (
                <EmptyState Icon={IconHistory} title={t('empty')}>
                  {t('emptyText')}
                </EmptyState>
              );
            }
            return <ActList acts={acts} onSubject={change} />;
          }}
        </QueryView>
        {query.hasNextPage && (
          <Center>
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('older')}
            </Button>
          </Center>
        )}
      </Stack>
      <VerifyModal opened={isVerifying} onClose={() => setVerifying(false)} />
    </>
  );
}
