import { PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../../platform/ui/web/use-api-form.ts';

interface PasswordProofFormProps {
  text: string;
  submitLabel: string;
  send: (password: string) => Promise<void>;
  onCancel: () => void;
}

/** The present password, before something begins. */
export function PasswordProofForm({ text, submitLabel, send, onCancel }: PasswordProofFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { password: '' } });
  const { onSubmit, error, pending } = useApiForm(form, ({ password }) => send(password));
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{text}</Text>
        <ErrorNotice error={error} />
        <PasswordInput
          label={t('account.password.present')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <FormFoot submitLabel={submitLabel} pending={pending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
