import { Alert, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Encoding, ImportDetail, Reading, Separator } from '../../contract/imports.ts';
import { saveReading } from '../queries.ts';
import { useChange } from '../use-change.ts';
import classes from './imports.module.css';
import { useHeading } from './use-heading.ts';
import { WideTable } from './wide-table.tsx';

const encodings: readonly Encoding[] = ['utf-8', 'windows-1252', 'mixed'];
const separators: Record<string, Separator> = { semicolon: ';', comma: ',', tab: '\t' };

/** How the file is read, with what it then says. */
export function ReadingSection({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const heading = useHeading();
  const { id, reading, preview, total } = detail;
  const saving = useChange((wanted: Reading) => saveReading(id, wanted));
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('reading.title')}
      </Title>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('reading.encoding')}
          allowDeselect={false}
          disabled={saving.isPending}
          data={encodings.map((value) => ({ value, label: t(`reading.encodings.${value}`) }))}
          value={reading.encoding}
          onChange={(value) => saving.mutate({ ...reading, encoding: value as Encoding })}
        />
        <Select
          label={t('reading.separator')}
          allowDeselect={false}
          disabled={saving.isPending}
          data={Object.entries(separators).map(([name, value]) => ({
            value,
            label: t(`reading.separators.${name}`),
          }))}
          value={reading.separator}
          onChange={(value) => saving.mutate({ ...reading, separator: value as Separator })}
        />
        <Text c="dimmed" mb={6}>
          {t('reading.lines', { count: total, number: number(total) })},{' '}
          {t('reading.columns', { count: preview.headings.length })}
        </Text>
      </Group>
      <ErrorNotice error={saving.error} />
      {preview.mixed && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t('reading.mixed', preview.mixed)}
        </Alert>
      )}
      <WideTable
        label={t('reading.preview')}
        headings={preview.headings.map(heading)}
        width={110 * preview.headings.length}
      >
        {preview.lines.map((cells, line) => (
          // Lines of a file have no name of their own.
          // eslint-disable-next-line react/no-array-index-key
          <Table.Tr key={line}>
            {preview.headings.map((_, column) => (
              // eslint-disable-next-line react/no-array-index-key
              <Table.Td key={column} className={classes.cell}>
                {cells[column]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
