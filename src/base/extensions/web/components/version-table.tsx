import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { VersionNote } from '../../../../platform/modules/contract/manifest.ts';

/** Version, date, observations: newest first. */
export function VersionTable({ versions }: { versions: readonly VersionNote[] }) {
  const { t } = useTranslation('extensions');
  const format = useFormat();
  return (
    <Table mb="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.version')}</Table.Th>
          <Table.Th>{t('columns.date')}</Table.Th>
          <Table.Th>{t('columns.notes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {versions.map(({ version, date, noteKey }) => (
          <Table.Tr key={version}>
            <Table.Td className="figures">{version}</Table.Td>
            <Table.Td className="figures">{format.civilDateInFigures(date)}</Table.Td>
            <Table.Td>{t(noteKey)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
