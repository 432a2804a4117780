import { Box, Group, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Account } from '../../contract/accounts.ts';
import { personName } from '../person-name.ts';
import { usePresence } from '../queries.ts';
import { AccountActions, type AccountAct } from './account-actions.tsx';
import { AccountBadge, RoleBadge } from './account-badges.tsx';

interface AccountsTableProps {
  accounts: readonly Account[];
  onAct: (account: Account, act: AccountAct) => void;
}

export function AccountsTable({ accounts, onAct }: AccountsTableProps) {
  const { t } = useTranslation('users');
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.name')}</Table.Th>
            <Table.Th visibleFrom="md">{t('list.jobTitle')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('list.role')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('accounts.state')}</Table.Th>
            <Table.Th visibleFrom="md">{t('accounts.lastSeen')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} onAct={(act) => onAct(account, act)} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function AccountRow({ account, onAct }: { account: Account; onAct: (act: AccountAct) => void }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar person={account} />
          <div style={{ minWidth: 0 }}>
            <Text fw={500}>{personName(account)}</Text>
            <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
              {account.login} · {account.email}
            </Text>
            <Group gap={6} mt={4} hiddenFrom="sm">
              <Box hiddenFrom="xs">
                <RoleBadge role={account.role} />
              </Box>
              <AccountBadge account={account} />
            </Group>
          </div>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="md">{account.jobTitle}</Table.Td>
      <Table.Td visibleFrom="xs">
        <RoleBadge role={account.role} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <AccountBadge account={account} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <LastSeen account={account} />
      </Table.Td>
      <Table.Td w={52}>
        <AccountActions account={account} onAct={onAct} />
      </Table.Td>
    </Table.Tr>
  );
}

function LastSeen({ account }: { account: Account }) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const present = usePresence();
  if (present.has(account.id)) return t('list.connected');
  if (account.lastSeenAt === null) return <Text c="dimmed">{t('accounts.neverSeen')}</Text>;
  return (
    <span className="figures" title={format.momentInFull(account.lastSeenAt)}>
      {format.moment(account.lastSeenAt)}
    </span>
  );
}
