import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBan,
  IconDots,
  IconKey,
  IconMailForward,
  IconPencil,
  IconPhoto,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../contract/accounts.ts';
import { ResetTwoFactorItem } from '../account/two-factor/reset-two-factor-item.tsx';
import { personName } from '../person-name.ts';
import { useSession } from '../session-context.tsx';

export type AccountAct =
  'edit' | 'profile' | 'invitation' | 'withdraw' | 'reset' | 'deactivate' | 'reactivate';

const acts: Record<Account['state'], readonly AccountAct[]> = {
  invited: ['edit', 'invitation', 'withdraw'],
  active: ['edit', 'profile', 'reset', 'deactivate'],
  deactivated: ['edit', 'reactivate'],
};

const icons = {
  edit: IconPencil,
  profile: IconPhoto,
  invitation: IconMailForward,
  withdraw: IconTrash,
  reset: IconKey,
  deactivate: IconBan,
  reactivate: IconUserCheck,
} as const;

const grave: ReadonlySet<AccountAct> = new Set(['withdraw', 'deactivate']);

interface AccountActionsProps {
  account: Account;
  onAct: (act: AccountAct) => void;
}

/** What can be done with an account in its state. */
export function AccountActions({ account, onAct }: AccountActionsProps) {
  const { t } = useTranslation('users');
  const ownId = useSession().user.id;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('accounts.actionsOf', { name: personName(account) })}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts[account.state].map((act) => {
          const Icon = icons[act];
          return (
            <Menu.Item
              key={act}
              leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
              {...(grave.has(act) && { color: 'red' })}
              onClick={() => onAct(act)}
            >
              {t(`accounts.acts.${act}`)}
            </Menu.Item>
          );
        })}
        {account.hasTwoFactor && account.id !== ownId && <ResetTwoFactorItem person={account} />}
      </Menu.Dropdown>
    </Menu>
  );
}
