import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconMailOff, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import type { MailAccount } from '../../contract/mail-accounts.ts';
import { AccountCard } from '../components/account-card.tsx';
import { AccountForm } from '../components/account-form.tsx';
import { HoldNotice } from '../components/hold-notice.tsx';
import {
  accountsQuery,
  chooseDefault,
  mailAccountsKey,
  removeAccount,
  resumeAccount,
  sendingStateQuery,
} from '../queries.ts';

/** What the form is open for: nothing, a new account, or one to change. */
type Editing = null | 'new' | MailAccount;

/** By which accounts mails leave and what keeps them, for administrators. */
export function MailAccountsPage() {
  const { t } = useTranslation('mail-accounts');
  const query = useQuery(accountsQuery);
  const { data: state } = useQuery(sendingStateQuery);
  const [editing, setEditing] = useState<Editing>(null);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  );
  const hasAccounts = (query.data?.length ?? 0) > 0;
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} actions={hasAccounts && add} />
      {state?.hold && <HoldNotice hold={state.hold} />}
      <QueryView query={query}>
        {(accounts) =>
          accounts.length === 0 ? (
            <NoAccount add={add} />
          ) : (
            <Accounts accounts={accounts} onEdit={(account) => setEditing(account)} />
          )
        }
      </QueryView>
      <AccountModal editing={editing} onClose={() => setEditing(null)} />
    </>
  );
}

function NoAccount({ add }: { add: ReactNode }) {
  const { t } = useTranslation('mail-accounts');
  return (
    <EmptyState
      Icon={IconMailOff}
      title={t('empty.title')}
      action={
        <Group justify="center" gap="xs">
          {add}
          <Button component={Link} to="/mailbox" variant="default">
            {t('empty.mailbox')}
          </Button>
        </Group>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

interface AccountsProps {
  accounts: readonly MailAccount[];
  onEdit: (account: MailAccount) => void;
}

const acts = { removed: removeAccount, chosen: chooseDefault, resumed: resumeAccount };

function Accounts({ accounts, onEdit }: AccountsProps) {
  const { t } = useTranslation('mail-accounts');
  const cache = useQueryClient();
  const { data: state } = useQuery(sendingStateQuery);
  const { mutate } = useMutation({
    mutationFn: ({ act, account }: { act: keyof typeof acts; account: MailAccount }) => acts[act](account.id),
    onSuccess: (_nothing, { act, account: { name } }) => notifications.show({ message: t(act, { name }) }),
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: mailAccountsKey }),
  });
  return (
    <Stack gap="sm" maw={860}>
      {accounts.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          stop={state?.stops.find(({ accountId }) => accountId === account.id) ?? null}
          isOnly={accounts.length === 1}
          onEdit={() => onEdit(account)}
          onChoose={() => mutate({ act: 'chosen', account })}
          onResume={() => mutate({ act: 'resumed', account })}
          onRemove={() => mutate({ act: 'removed', account })}
        />
      ))}
    </Stack>
  );
}

function AccountModal({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { t } = useTranslation('mail-accounts');
  const cache = useQueryClient();
  const account = editing === 'new' ? null : editing;
  const [isChanged, setChanged] = useState(false);
  const close = useGivingUp(isChanged, onClose);
  function saved({ name }: MailAccount) {
    notifications.show({ color: 'green', message: t('saved', { name }) });
    void cache.invalidateQueries({ queryKey: mailAccountsKey });
    onClose();
  }
  return (
    <Modal
      opened={editing !== null}
      onClose={() => void close()}
      // A click beside the window must not lose what was typed.
      closeOnClickOutside={false}
      title={account ? t('form.editTitle', { name: account.name }) : t('form.addTitle')}
      size={640}
    >
      {editing !== null && (
        <DialogBody>
          <AccountForm account={account} onSaved={saved} onChanged={setChanged} />
        </DialogBody>
      )}
    </Modal>
  );
}
