import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailObstacle } from '../../contract/accounts.ts';

interface ByMailFieldProps {
  obstacle: MailObstacle | null;
  checked: boolean;
  onChange: (byMail: boolean) => void;
}

/** Whether the link also leaves by mail; where no mail can leave, why, and what to do instead. */
export function ByMailField({ obstacle, checked, onChange }: ByMailFieldProps) {
  const { t } = useTranslation('users');
  return (
    <Checkbox
      label={t('accounts.byMail')}
      description={obstacle === null ? t('accounts.byMailHint') : t(`accounts.obstacles.${obstacle}`)}
      disabled={obstacle !== null}
      checked={checked && obstacle === null}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
