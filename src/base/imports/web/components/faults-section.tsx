import { Button, Group, Stack, Table, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { Fault, FaultyLine, ImportDetail } from '../../contract/imports.ts';
import { downloadFaults } from '../download-faults.ts';
import { faultsQuery } from '../queries.ts';
import classes from './imports.module.css';
import { WideTable } from './wide-table.tsx';

const onPage = 50;

/** Every line that is refused, with what is wrong with it. */
export function FaultsSection({ detail: { id, state, counts } }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const [page, setPage] = useState(1);
  const stand = `${state} ${counts.refused}`;
  const query = useQuery(faultsQuery(id, stand, (page - 1) * onPage, onPage));
  const words = [t('faults.line'), t('faults.column'), t('faults.value'), t('faults.reason')];
  const reasonOf = useReason();
  const saving = useMutation({
    mutationFn: () => downloadFaults(id, { words, reasonOf, name: t('faults.fileName') }),
  });
  const title = t('faults.title', { count: counts.refused });
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('faults.download')}
        </Button>
      </Group>
      <ErrorNotice error={saving.error} />
      <QueryView query={query}>
        {({ lines, total }) => (
          <>
            <WideTable label={title} headings={words} width={340}>
              {lines.map((line) => (
                <FaultRows key={line.line} line={line} reasonOf={reasonOf} />
              ))}
            </WideTable>
            <ListFoot count={title} pages={Math.ceil(total / onPage)} page={page} onPage={setPage} />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function useReason(): (fault: Fault) => string {
  const { t } = useTranslation('imports');
  return ({ rule, params }) => fieldErrorText(t, { path: '', rule, params });
}

function FaultRows({
  line: { line, faults },
  reasonOf,
}: {
  line: FaultyLine;
  reasonOf: (fault: Fault) => string;
}) {
  const { t } = useTranslation('imports');
  return faults.map((fault, index) => (
    // eslint-disable-next-line react/no-array-index-key
    <Table.Tr key={index}>
      <Table.Td>{line}</Table.Td>
      <Table.Td className={classes.cell}>{fault.column ?? t('faults.whole')}</Table.Td>
      <Table.Td className={classes.cell}>
        {fault.column !== null && (fault.value || t('faults.empty'))}
      </Table.Td>
      <Table.Td>{reasonOf(fault)}</Table.Td>
    </Table.Tr>
  ));
}
