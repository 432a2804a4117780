import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../../platform/ui/web/state-badge.tsx';
import type { OwnAccount } from '../../../contract/account.ts';
import { AccountRow } from '../account-section.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RenewCodesDialog } from './renew-codes-dialog.tsx';

interface TwoFactorRowProps {
  twoFactor: OwnAccount['twoFactor'];
  onChanged: () => void;
}

/** Whether a code is asked for after the password, and the way to change that. */
export function TwoFactorRow({ twoFactor, onChanged }: TwoFactorRowProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const first = useRef<HTMLButtonElement>(null);
  const wasOn = useRef(twoFactor !== null);
  const [asked, setAsked] = useState<'enrol' | 'renew' | 'disable' | null>(null);
  // The button that turns it off goes with it, and must not take the focus along.
  useEffect(() => {
    if (asked === null && wasOn.current && !twoFactor && document.activeElement === document.body) {
      first.current?.focus();
    }
    wasOn.current = twoFactor !== null;
  }, [asked, twoFactor]);
  const dialog = { onChanged, onClose: () => setAsked(null) };
  return (
    <>
      <AccountRow
        label={t('twoFactor.title')}
        beside={
          <StateBadge
            tone={twoFactor ? 'good' : 'neutral'}
            Icon={twoFactor ? IconCircleCheck : IconCircleDashed}
          >
            {t(twoFactor ? 'twoFactor.on' : 'twoFactor.off')}
          </StateBadge>
        }
        actions={
          <Group gap="xs">
            {/* One button for both, so that the focus finds it again when the dialog has gone. */}
            <Button
              ref={first}
              variant="default"
              size="sm"
              onClick={() => setAsked(twoFactor ? 'renew' : 'enrol')}
            >
              {t(twoFactor ? 'twoFactor.renew' : 'twoFactor.enable')}
            </Button>
            {twoFactor && (
              <Button variant="default" size="sm" onClick={() => setAsked('disable')}>
                {t('twoFactor.disable')}
              </Button>
            )}
          </Group>
        }
      >
        {twoFactor
          ? t('twoFactor.since', { moment: format.moment(twoFactor.since), count: twoFactor.codesLeft })
          : t('twoFactor.text')}
      </AccountRow>
      <EnrolDialog opened={asked === 'enrol'} {...dialog} />
      <RenewCodesDialog opened={asked === 'renew'} {...dialog} />
      <DisableDialog opened={asked === 'disable'} {...dialog} />
    </>
  );
}
