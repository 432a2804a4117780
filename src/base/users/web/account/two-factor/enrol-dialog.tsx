import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolment } from '../../../contract/two-factor.ts';
import { beginEnrolment, confirmEnrolment } from '../account-calls.ts';
import { CodesModal } from './codes-modal.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { PasswordProofForm } from './password-proof-form.tsx';
import type { TwoFactorDialogProps } from './two-factor-dialog.ts';

/** Password, then the QR code and a first code, then the recovery codes. */
export function EnrolDialog({ opened, onChanged, onClose }: TwoFactorDialogProps) {
  const { t } = useTranslation('users');
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  function close() {
    setEnrolment(null);
    setCodes(null);
    onClose();
  }

  async function confirm(code: string) {
    const confirmed = await confirmEnrolment(code);
    setCodes(confirmed.codes);
    onChanged();
  }

  return (
    <CodesModal
      opened={opened}
      title={t(codes ? 'twoFactor.enabledTitle' : 'twoFactor.enableTitle')}
      codes={codes}
      onClose={close}
    >
      {enrolment ? (
        <EnrolmentForm enrolment={enrolment} send={confirm} onCancel={close} />
      ) : (
        <PasswordProofForm
          text={t('twoFactor.enableText')}
          submitLabel={t('twoFactor.continue')}
          onCancel={close}
          send={async (password) => setEnrolment(await beginEnrolment(password))}
        />
      )}
    </CodesModal>
  );
}
