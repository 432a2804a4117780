import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes } from '../account-calls.ts';
import { CodesModal } from './codes-modal.tsx';
import { ProofForm } from './proof-form.tsx';
import type { TwoFactorDialogProps } from './two-factor-dialog.ts';

/** Ten new recovery codes in the place of those of before, after password and code. */
export function RenewCodesDialog({ opened, onChanged, onClose }: TwoFactorDialogProps) {
  const { t } = useTranslation('users');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  function close() {
    setCodes(null);
    onClose();
  }

  return (
    <CodesModal opened={opened} title={t('twoFactor.renewTitle')} codes={codes} onClose={close}>
      <ProofForm
        text={t('twoFactor.renewText')}
        submitLabel={t('twoFactor.renewConfirm')}
        onCancel={close}
        send={async (proof) => {
          const renewed = await renewRecoveryCodes(proof);
          setCodes(renewed.codes);
          onChanged();
        }}
      />
    </CodesModal>
  );
}
