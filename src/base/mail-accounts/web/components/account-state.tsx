import { IconClockPause, IconHourglass, IconPlayerPause, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { AccountStop, MailAccount } from '../../contract/mail-accounts.ts';

interface AccountStateProps {
  account: MailAccount;
  /** What keeps it from sending now. */
  stop: AccountStop | null;
}

/** What an account does now: sends by default, stands ready, rests. */
export function AccountState({ account, stop }: AccountStateProps) {
  const { t } = useTranslation('mail-accounts');
  return (
    <>
      {account.isDefault ? (
        <StateBadge tone="good" Icon={IconSend} title={t('defaultHint')}>
          {t('default')}
        </StateBadge>
      ) : (
        <StateBadge tone="neutral" Icon={IconClockPause} title={t('spareHint')}>
          {t('spare')}
        </StateBadge>
      )}
      {account.pausedAt !== null && (
        <StateBadge tone="bad" Icon={IconPlayerPause}>
          {t('pause.badge')}
        </StateBadge>
      )}
      {stop?.reason === 'quota' && (
        <StateBadge tone="warning" Icon={IconHourglass}>
          {t('quota.badge')}
        </StateBadge>
      )}
    </>
  );
}
