import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { disableTwoFactor } from '../account-calls.ts';
import { ProofForm } from './proof-form.tsx';
import type { TwoFactorDialogProps } from './two-factor-dialog.ts';

interface DisableDialogProps extends TwoFactorDialogProps {
  /** It is off, and the dialog has gone; so has the button that opened it. */
  onDisabled: () => void;
}

/** The password alone again, after password and code. */
export function DisableDialog({ opened, onChanged, onClose, onDisabled }: DisableDialogProps) {
  const { t } = useTranslation('users');
  const done = useRef(false);

  function gone() {
    if (done.current) onDisabled();
    done.current = false;
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={gone}
      title={t('twoFactor.disableTitle')}
      closeOnClickOutside={false}
    >
      <ProofForm
        text={t('twoFactor.disableText')}
        submitLabel={t('twoFactor.disableConfirm')}
        onCancel={onClose}
        send={async (proof) => {
          await disableTwoFactor(proof);
          done.current = true;
          onChanged();
          onClose();
          notifications.show({ message: t('twoFactor.disabled') });
        }}
      />
    </Modal>
  );
}
