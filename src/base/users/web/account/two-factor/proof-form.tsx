import { PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../../platform/ui/web/use-api-form.ts';
import type { FullProof } from '../../../contract/two-factor.ts';
import { ProofCodeField } from './proof-code-field.tsx';

interface ProofFormProps {
  text: string;
  submitLabel: string;
  send: (proof: FullProof) => Promise<void>;
  onCancel: () => void;
}

/** Password and code, before something that decides of the account. */
export function ProofForm({ text, submitLabel, send, onCancel }: ProofFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { password: '', code: '' } });
  const { onSubmit, error, pending } = useApiForm(form, send);
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
        <ProofCodeField {...form.getInputProps('code')} />
        <FormFoot submitLabel={submitLabel} pending={pending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
