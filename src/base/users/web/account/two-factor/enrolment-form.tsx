import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../../platform/ui/web/use-api-form.ts';
import type { Enrolment } from '../../../contract/two-factor.ts';
import { CodeField } from '../../components/code-field.tsx';
import classes from '../account.module.css';
import { QrCode } from './qr-code.tsx';

interface EnrolmentFormProps {
  enrolment: Enrolment;
  send: (code: string) => Promise<void>;
  onCancel: () => void;
}

/** The QR code for the telephone, the same to type, and the first code that the application shows for it. */
export function EnrolmentForm({ enrolment, send, onCancel }: EnrolmentFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { code: '' } });
  const { onSubmit, error, pending } = useApiForm(form, ({ code }) => send(code));
  const inFours = enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ');
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text>{t('twoFactor.scan')}</Text>
        <QrCode text={enrolment.address} label={t('twoFactor.qrLabel')} />
        <Text size="sm" c="dimmed">
          {t('twoFactor.typeInstead')}
        </Text>
        <Text className={classes.secret} data-testid="secret">
          {inFours}
        </Text>
        <ErrorNotice error={error} />
        <CodeField kind="application" {...form.getInputProps('code')} />
        <FormFoot submitLabel={t('twoFactor.confirm')} pending={pending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
