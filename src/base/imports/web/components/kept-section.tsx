import { Anchor, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { ImportDetail, KeptRow } from '../../contract/imports.ts';
import { keptQuery } from '../queries.ts';
import { WideTable } from './wide-table.tsx';

const onPage = 50;

/** What an undo left as it is, and why. */
export function KeptSection({ detail: { id, kind, kept } }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const [page, setPage] = useState(1);
  const query = useQuery(keptQuery(id, (page - 1) * onPage, onPage));
  const title = t('kept.title', { count: kept });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {title}
      </Title>
      <QueryView query={query}>
        {({ rows, total }) => (
          <>
            <WideTable
              label={title}
              headings={[t('faults.line'), t('kept.name'), t('kept.reason')]}
              width={480}
            >
              {rows.map((row) => (
                <Table.Tr key={row.line}>
                  <Table.Td>{row.line}</Table.Td>
                  <Table.Td>
                    <Kept row={row} kind={kind} />
                  </Table.Td>
                  <Table.Td>{t(`kept.reasons.${row.reason}`)}</Table.Td>
                </Table.Tr>
              ))}
            </WideTable>
            <ListFoot count={title} pages={Math.ceil(total / onPage)} page={page} onPage={setPage} />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function Kept({ row: { subjectId, label }, kind }: { row: KeptRow; kind: ImportDetail['kind'] }) {
  const { t } = useTranslation('imports');
  if (subjectId === null) return t('kept.gone');
  if (kind === 'orders') return label;
  return (
    <Anchor component={Link} to={`/contacts/${subjectId}`}>
      {label}
    </Anchor>
  );
}
