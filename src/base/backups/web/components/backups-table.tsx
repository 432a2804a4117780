import { Paper, ScrollArea, Table, Title } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import type { Backup } from '../../contract/backups.ts';
import { BackupRow } from './backup-row.tsx';

const figures = new Set(['rows', 'files', 'size']);
/** What a telephone has no room for. */
const minor = new Set(['cause', ...figures]);
const columns = ['createdAt', 'cause', 'rows', 'files', 'size', 'state', 'actions'] as const;

/** The whole backups of the folder, the newest first. */
export function BackupsTable({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTranslation('backups');
  if (backups.length === 0) {
    return (
      <EmptyState Icon={IconArchive} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="backups-list">
      <Title order={2} size="h3" id="backups-list" mb="xs">
        {t('list')}
      </Title>
      <Paper style={{ overflow: 'hidden' }}>
        <ScrollArea
          type="auto"
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-labelledby': 'backups-list' }}
        >
          <Table aria-labelledby="backups-list" miw={{ base: 0, sm: 760 }} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th
                    key={column}
                    ta={figures.has(column) ? 'right' : 'left'}
                    {...(minor.has(column) && { visibleFrom: 'sm' })}
                  >
                    {t(`columns.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map((backup) => (
                <BackupRow key={backup.name} backup={backup} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      </Paper>
    </section>
  );
}
