import { Anchor, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { ImportSummary } from '../../contract/imports.ts';
import { importsQuery } from '../queries.ts';
import { ImportState } from './import-state.tsx';
import { WideTable } from './wide-table.tsx';

const onPage = 20;

/** Who imported what, when, and what came of it: the newest first. */
export function PastImports() {
  const { t } = useTranslation('imports');
  const [page, setPage] = useState(1);
  const query = useQuery(importsQuery((page - 1) * onPage, onPage));
  const headings = [t('list.file'), t('list.kind'), t('list.who'), t('list.when')];
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {t('list.title')}
      </Title>
      <QueryView query={query}>
        {({ imports, total }) =>
          total === 0 ? (
            <EmptyState Icon={IconFileImport} title={t('list.empty')}>
              {t('list.emptyText')}
            </EmptyState>
          ) : (
            <>
              <WideTable
                label={t('list.title')}
                headings={[...headings, t('list.state'), t('list.counts')]}
                width={760}
              >
                {imports.map((one) => (
                  <PastImport key={one.id} one={one} />
                ))}
              </WideTable>
              <ListFoot
                count={t('list.count', { count: total })}
                pages={Math.ceil(total / onPage)}
                page={page}
                onPage={setPage}
              />
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

function PastImport({ one }: { one: ImportSummary }) {
  const { t } = useTranslation('imports');
  const { moment, number } = useFormat();
  const { created, changed, refused } = one.counts;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} to={`/admin/imports/${one.id}`}>
          {one.fileName}
        </Anchor>
      </Table.Td>
      <Table.Td>{t(`kind.${one.kind}`)}</Table.Td>
      <Table.Td>{one.startedByName ?? t('list.someone')}</Table.Td>
      <Table.Td>{moment(one.createdAt)}</Table.Td>
      <Table.Td>
        <ImportState state={one.state} />
      </Table.Td>
      <Table.Td>{[created, changed, refused].map(number).join(' / ')}</Table.Td>
    </Table.Tr>
  );
}
