import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { disableTwoFactor } from '../account-calls.ts';
import { ProofForm } from './proof-form.tsx';
import type { TwoFactorDialogProps } from './two-factor-dialog.ts';

/** The password alone again, after password and code. */
export function DisableDialog({ opened, onChanged, onClose }: TwoFactorDialogProps) {
  const { t } = useTranslation('users');
  return (
    <Modal opened={opened} onClose={onClose} title={t('twoFactor.disableTitle')} closeOnClickOutside={false}>
      <ProofForm
        text={t('twoFactor.disableText')}
        submitLabel={t('twoFactor.disableConfirm')}
        onCancel={onClose}
        send={async (proof) => {
          await disableTwoFactor(proof);
          onChanged();
          onClose();
          notifications.show({ message: t('twoFactor.disabled') });
        }}
      />
    </Modal>
  );
}
