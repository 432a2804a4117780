import { Button, Tabs } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import type { Opened } from '../accounts/account-dialogs.tsx';
import { AccountsPanel } from '../accounts/accounts-panel.tsx';
import { ColleaguesTable } from '../components/colleagues-table.tsx';
import { PermissionsTable } from '../roles/permissions-table.tsx';
import { useMay } from '../session-context.tsx';

/** Everybody who may sign in: who they are, what they may do, who is here. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const mayManage = useMay()('users.users.manage');
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened | null>(null);
  const tab = search.get('tab') === 'roles' ? 'roles' : 'people';
  const inviting = (
    <Button
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => setOpened({ act: 'invite', account: null })}
    >
      {t('accounts.invite')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.text')}
        actions={mayManage && tab === 'people' && inviting}
      />
      <Tabs
        value={tab}
        onChange={(value) => setSearch(value === 'roles' ? { tab: 'roles' } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md" aria-label={t('tabs.label')}>
          <Tabs.Tab value="people">{t('tabs.people')}</Tabs.Tab>
          <Tabs.Tab value="roles">{t('tabs.roles')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          {mayManage ? <AccountsPanel opened={opened} onOpen={setOpened} /> : <ColleaguesTable />}
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          <PermissionsTable />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
