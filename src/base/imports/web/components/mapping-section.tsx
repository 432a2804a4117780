import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { contactFieldsQuery } from '../../../contacts/web/public.ts';
import type { ImportDetail, Mapping } from '../../contract/imports.ts';
import { contactTargets, orderTargets } from '../../contract/targets.ts';
import { saveMapping, workOn } from '../queries.ts';
import { useChange } from '../use-change.ts';
import { FixedFields } from './fixed-fields.tsx';
import classes from './imports.module.css';
import { useHeading } from './use-heading.ts';
import { WideTable } from './wide-table.tsx';

/** What each column becomes; then the dry run. */
export function MappingSection({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const heading = useHeading();
  const [mapping, setMapping] = useState<Mapping>(detail.mapping);
  const checking = useChange(async () => {
    await saveMapping(detail.id, mapping);
    return workOn(detail.id, 'check');
  });
  const targets = useTargets(detail);
  const choose = (column: number, target: string | null) =>
    setMapping({ ...mapping, columns: mapping.columns.map((one, at) => (at === column ? target : one)) });
  const { headings, lines } = detail.preview;
  return (
    <Stack gap="sm" component="section">
      <div>
        <Title order={2} size="h3">
          {t('mapping.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('mapping.hint')} {detail.isRemembered && t('mapping.remembered')}
        </Text>
      </div>
      <WideTable
        label={t('mapping.title')}
        headings={[t('mapping.column'), t('mapping.example'), t('mapping.target')]}
        width={520}
      >
        {headings.map((name, column) => (
          // Two columns of a file may have the same heading.
          // eslint-disable-next-line react/no-array-index-key
          <Table.Tr key={column}>
            <Table.Td className={classes.cell}>{heading(name, column)}</Table.Td>
            <Table.Td className={classes.cell}>{lines.find((cells) => cells[column])?.[column]}</Table.Td>
            <Table.Td>
              <Select
                aria-label={t('mapping.targetOf', { heading: heading(name, column) })}
                placeholder={t('mapping.ignored')}
                searchable
                allowDeselect={false}
                clearable
                clearButtonProps={{ 'aria-label': t('mapping.ignored') }}
                data={targets}
                value={mapping.columns[column] ?? null}
                onChange={(target) => choose(column, target)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      <FixedFields kind={detail.kind} mapping={mapping} onChange={setMapping} />
      <ErrorNotice error={checking.error} />
      <Group>
        <Button
          leftSection={<IconListCheck size={16} aria-hidden />}
          loading={checking.isPending}
          onClick={() => checking.mutate()}
        >
          {t('mapping.check')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The fields there are, the company's own ones too. */
function useTargets({ kind }: ImportDetail) {
  const { t } = useTranslation('imports');
  const { data } = useQuery({ ...contactFieldsQuery, enabled: kind === 'contacts' });
  if (kind === 'orders') {
    return orderTargets.map((value) => ({ value: value as string, label: t(`targets.orders.${value}`) }));
  }
  const own = (data?.fields ?? []).filter(({ archivedAt }) => archivedAt === null);
  const usual = contactTargets.map((value) => ({
    value: value as string,
    label: t(`targets.contacts.${value}`),
  }));
  if (own.length === 0) return usual;
  return [
    { group: t('mapping.usual'), items: usual },
    { group: t('mapping.own'), items: own.map(({ id, label }) => ({ value: `custom:${id}`, label })) },
  ];
}
