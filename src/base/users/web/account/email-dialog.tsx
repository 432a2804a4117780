import { Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { keepEmail } from './account-calls.ts';

interface EmailDialogProps {
  opened: boolean;
  email: string;
  onChanged: () => void;
  onClose: () => void;
}

/** Another address: it asks for the password. */
export function EmailDialog({ opened, email, onChanged, onClose }: EmailDialogProps) {
  const { t } = useTranslation('users');
  return (
    <Modal opened={opened} onClose={onClose} title={t('account.email.title')} closeOnClickOutside={false}>
      <EmailForm email={email} onChanged={onChanged} onClose={onClose} />
    </Modal>
  );
}

function EmailForm({ email, onChanged, onClose }: Omit<EmailDialogProps, 'opened'>) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { email, password: '' } });
  const { onSubmit, error, pending } = useApiForm(
    form,
    async ({ email: typed, password }) => {
      await keepEmail({ email: typed.trim(), password });
      onChanged();
      onClose();
      notifications.show({ message: t('account.email.changed') });
    },
    { email: t('account.email.shape') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <ErrorNotice error={error} />
        <TextInput
          type="email"
          label={t('account.email.label')}
          description={t('account.email.hint')}
          autoComplete="email"
          maxLength={254}
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('account.password.present')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <FormFoot pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
