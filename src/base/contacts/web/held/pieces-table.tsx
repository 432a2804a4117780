import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ErasedPiece, KeptPiece } from '../../contract/erasure.ts';

/** What goes. */
export function ErasedTable({ pieces }: { pieces: readonly ErasedPiece[] }) {
  const { t } = useTranslation('contacts');
  return (
    <Table verticalSpacing={4} aria-label={t('erasure.erased')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('erasure.erased')}</Table.Th>
          <Table.Th ta="end">{t('erasure.count')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pieces.map(({ labelKey, count }) => (
          <Table.Tr key={labelKey}>
            <Table.Td>{t(labelKey)}</Table.Td>
            <Table.Td ta="end" className="figures">
              {count}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What stays, why and until when. */
export function KeptTable({ pieces }: { pieces: readonly KeptPiece[] }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  if (pieces.length === 0) return <Text>{t('erasure.nothingKept')}</Text>;
  return (
    <Table.ScrollContainer minWidth={460} type="native">
      <Table verticalSpacing={4} aria-label={t('erasure.kept')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('erasure.kept')}</Table.Th>
            <Table.Th ta="end">{t('erasure.count')}</Table.Th>
            <Table.Th>{t('erasure.why')}</Table.Th>
            <Table.Th>{t('erasure.until')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pieces.map(({ labelKey, count, reason, until }) => (
            <Table.Tr key={labelKey}>
              <Table.Td>{t(labelKey)}</Table.Td>
              <Table.Td ta="end" className="figures">
                {count}
              </Table.Td>
              <Table.Td>{t(`erasure.reasons.${reason}`)}</Table.Td>
              <Table.Td>{until === null ? t('erasure.noEnd') : format.civilDateInFull(until)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
