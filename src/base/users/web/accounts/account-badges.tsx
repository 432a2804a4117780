import {
  IconBan,
  IconCircleCheck,
  IconClock,
  IconMailForward,
  IconShield,
  IconUser,
  IconUserStar,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Account } from '../../contract/accounts.ts';
import type { Role } from '../../contract/people.ts';

const roleIcons = { admin: IconShield, manager: IconUserStar, user: IconUser } as const;

export function RoleBadge({ role }: { role: Role }) {
  const { t } = useTranslation('users');
  return (
    <StateBadge tone={role === 'admin' ? 'accent' : 'neutral'} Icon={roleIcons[role]}>
      {t(`list.roles.${role}`)}
    </StateBadge>
  );
}

/** Invited, active or deactivated; of an invitation, until when it can be used. */
export function AccountBadge({ account }: { account: Account }) {
  const { t } = useTranslation('users');
  const format = useFormat();
  if (account.state === 'active') {
    return (
      <StateBadge tone="good" Icon={IconCircleCheck}>
        {t('accounts.states.active')}
      </StateBadge>
    );
  }
  if (account.state === 'deactivated') {
    const since = account.deactivatedAt ? format.momentInFull(account.deactivatedAt) : undefined;
    return (
      <StateBadge tone="neutral" Icon={IconBan} title={since}>
        {t('accounts.states.deactivated')}
      </StateBadge>
    );
  }
  const { invitation } = account;
  const isOpen = invitation !== null && invitation.isOpen;
  const until = invitation ? format.momentInFull(invitation.expiresAt) : undefined;
  return (
    <StateBadge tone={isOpen ? 'info' : 'warning'} Icon={isOpen ? IconMailForward : IconClock} title={until}>
      {t(isOpen ? 'accounts.states.invited' : 'accounts.states.lapsed')}
    </StateBadge>
  );
}
