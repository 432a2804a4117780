import { ActionIcon, Group, Modal, Stack, Table, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconCopy, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../../../platform/ui/web/copy-text.ts';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { VariablesQuery } from '../../../contract/variables.ts';
import { variablesQuery } from '../../queries.ts';
import { ContactSelect } from '../plan/contact-select.tsx';
import { OrderSelect } from '../plan/order-select.tsx';
import { useVariableMeaning } from './use-variable-meaning.ts';
import { searchVariables } from './variable-search.ts';

interface VariablesDialogProps {
  /** The plan whose values are shown; otherwise a client can be chosen. */
  planId?: string;
  onClose: () => void;
}

/** « Variables »: what may be written in a mail, what it means, and its value for one client. */
export function VariablesDialog({ planId, onClose }: VariablesDialogProps) {
  const { t } = useTranslation('communication-plans');
  const phone = useMediaQuery('(max-width: 48em)');
  const [contactId, setContactId] = useState<string | null>(null);
  const [orderId, setOrderId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const query: VariablesQuery = planId
    ? { planId }
    : { ...(contactId !== null && { contactId }), ...(orderId !== null && { orderId }) };
  const chooseContact = (chosen: string | null) => {
    setContactId(chosen);
    setOrderId(null);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('variablesDialog.title')}
      size={760}
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t('variablesDialog.intro')}
        </Text>
        {!planId && (
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false} wrap="wrap">
            <ContactSelect
              label={t('variablesDialog.client')}
              value={contactId}
              onChange={chooseContact}
              clearable
            />
            <OrderSelect contactId={contactId} value={orderId} onChange={setOrderId} />
          </Group>
        )}
        <TextInput
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={t('variablesDialog.search')}
          aria-label={t('variablesDialog.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          data-autofocus
        />
        <Variables search={search} query={query} withValues={planId !== undefined || contactId !== null} />
      </Stack>
    </Modal>
  );
}

interface VariablesProps {
  search: string;
  query: VariablesQuery;
  withValues: boolean;
}

function Variables({ search, query, withValues }: VariablesProps) {
  const { t } = useTranslation('communication-plans');
  const values = useQuery({ ...variablesQuery(query), enabled: withValues });
  const valueOf = new Map(
    (withValues ? (values.data?.groups ?? []) : []).flatMap(({ variables }) =>
      variables.map(({ name, value }) => [name, value] as const),
    ),
  );
  const { meaningOf, offered } = useVariableMeaning();
  const groups = searchVariables(search, meaningOf, [], offered);
  return (
    <>
      {withValues && <ErrorNotice error={values.error} />}
      {groups.length === 0 && <Text c="dimmed">{t('variablesDialog.none')}</Text>}
      {groups.map(({ group, names }) => (
        <section key={group} aria-label={t(`variableGroups.${group}`)}>
          <Title order={3} size="h4" mt="xs">
            {t(`variableGroups.${group}`)}
          </Title>
          <Table verticalSpacing={4} layout="fixed">
            <Table.Tbody>
              {names.map((name) => (
                <VariableLine key={name} name={name} value={valueOf.get(name)} withValue={withValues} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </>
  );
}

interface VariableLineProps {
  name: string;
  /** Undefined while it is on its way. */
  value: string | null | undefined;
  withValue: boolean;
}

function VariableLine({ name, value, withValue }: VariableLineProps) {
  const { t } = useTranslation('communication-plans');
  const { meaningOf } = useVariableMeaning();
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{meaningOf(name)}</Text>
        <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          %{name}%
        </Text>
      </Table.Td>
      {withValue && (
        <Table.Td>
          <Text size="sm" {...(!value && { c: 'dimmed' })} style={{ overflowWrap: 'anywhere' }}>
            {value ?? (value === null ? t('variablesDialog.noValue') : '')}
          </Text>
        </Table.Td>
      )}
      <Table.Td w={48}>
        <CopyName name={name} />
      </Table.Td>
    </Table.Tr>
  );
}

function CopyName({ name }: { name: string }) {
  const { t } = useTranslation('communication-plans');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(`%${name}%`);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Tooltip label={t(copied ? 'actions.copied' : 'actions.copy')}>
      <ActionIcon onClick={() => void copy()} aria-label={t('variablesDialog.copy', { name: `%${name}%` })}>
        {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
