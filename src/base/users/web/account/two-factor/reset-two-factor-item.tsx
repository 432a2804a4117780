import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import { personName } from '../../person-name.ts';
import { resetTwoFactor } from '../account-calls.ts';

interface ResetTwoFactorItemProps {
  person: { id: string; firstName: string; lastName: string };
  /** It is off now. */
  onReset?: () => void;
}

/** An entry of a menu, for administrators: a colleague without their telephone and codes signs in by password again. */
export function ResetTwoFactorItem({ person, onReset }: ResetTwoFactorItemProps) {
  const { t } = useTranslation('users');
  const confirm = useConfirm();

  async function ask() {
    const name = personName(person);
    const agreed = await confirm({
      title: t('twoFactor.resetTitle', { name }),
      text: t('twoFactor.resetText'),
      confirmLabel: t('twoFactor.resetConfirm'),
      dangerous: true,
    });
    if (!agreed) return;
    try {
      await resetTwoFactor(person.id);
      notifications.show({ message: t('twoFactor.resetDone', { name }) });
      onReset?.();
    } catch (cause) {
      notifications.show({ message: errorText(t, cause), color: 'red' });
    }
  }

  return (
    <Menu.Item leftSection={<IconShieldOff size={16} stroke={1.75} />} onClick={() => void ask()}>
      {t('twoFactor.reset')}
    </Menu.Item>
  );
}
