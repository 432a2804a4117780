import { Alert, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import type { Account, AccountList, AccountState } from '../../contract/accounts.ts';
import type { AccountAct } from './account-actions.tsx';
import { AccountDialogs, type Opened } from './account-dialogs.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { findAccounts } from './find-accounts.ts';
import { accountsQuery } from './queries.ts';
import { useLiveAccounts } from './use-live-accounts.ts';

const states: readonly AccountState[] = ['active', 'invited', 'deactivated'];

interface AccountsPanelProps {
  /** What is open over the list; null: nothing. */
  opened: Opened | null;
  onOpen: (opened: Opened | null) => void;
}

/** Every account, for those who manage them. */
export function AccountsPanel({ opened, onOpen }: AccountsPanelProps) {
  useLiveAccounts();
  const query = useQuery(accountsQuery);
  return (
    <QueryView query={query}>
      {(list) => (
        <>
          <SearchedAccounts list={list} onAct={(account, act) => onOpen({ act, account })} />
          <AccountDialogs opened={opened} list={list} onClose={() => onOpen(null)} onOpen={onOpen} />
        </>
      )}
    </QueryView>
  );
}

interface SearchedAccountsProps {
  list: AccountList;
  onAct: (account: Account, act: AccountAct) => void;
}

function SearchedAccounts({ list, onAct }: SearchedAccountsProps) {
  const { t } = useTranslation('users');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<AccountState | null>(null);
  const found = findAccounts(list.accounts, { search, state });
  return (
    <Stack>
      {!list.resetsByMail && (
        <Alert icon={<IconInfoCircle aria-hidden />} color="gray">
          {t(list.mailObstacle === null ? 'accounts.noPublicUrl' : `accounts.obstacles.${list.mailObstacle}`)}
        </Alert>
      )}
      <Group gap="sm">
        <SearchField value={search} onSearch={setSearch} label={t('accounts.search')} />
        <Select
          aria-label={t('accounts.state')}
          placeholder={t('accounts.anyState')}
          data={states.map((value) => ({ value, label: t(`accounts.states.${value}`) }))}
          value={state}
          onChange={(value) => setState(value as AccountState | null)}
          clearable
          w={{ base: '100%', xs: 200 }}
        />
      </Group>
      {found.length === 0 ? (
        <EmptyState Icon={IconUsers} title={t('accounts.none')}>
          {t('accounts.noneHint')}
        </EmptyState>
      ) : (
        <>
          <AccountsTable accounts={found} onAct={onAct} />
          <ListFoot
            count={t('accounts.count', { count: found.length })}
            pages={1}
            page={1}
            onPage={() => undefined}
          />
        </>
      )}
    </Stack>
  );
}
