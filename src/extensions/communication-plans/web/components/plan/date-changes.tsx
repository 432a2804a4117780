import { Table, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CivilDateText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { DateChange } from '../../../contract/plan-changes.ts';

/** Each message with its day before and after. */
export function DateChanges({ changes }: { changes: readonly DateChange[] }) {
  const { t } = useTranslation('communication-plans');
  if (changes.length === 0) return <Text c="dimmed">{t('dateChanges.none')}</Text>;
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table aria-label={t('dateChanges.caption')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('plan.message')}</Table.Th>
            <Table.Th>{t('dateChanges.before')}</Table.Th>
            <Table.Th>{t('dateChanges.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.messageId}>
              <Table.Td>
                <Text size="sm" lineClamp={2}>
                  {change.position}. {change.subject}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <CivilDateText date={change.from} />
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <After change={change} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function After({ change: { from, to } }: { change: DateChange }) {
  const { t } = useTranslation('communication-plans');
  if (to === null)
    return (
      <Text span size="sm">
        {t('dateChanges.skipped')}
      </Text>
    );
  if (to === from) {
    return (
      <Text span size="sm" c="dimmed">
        {t('dateChanges.same')}
      </Text>
    );
  }
  return (
    <Text span size="sm" fw={550}>
      <IconArrowRight size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 4 }} />
      <CivilDateText date={to} />
    </Text>
  );
}
