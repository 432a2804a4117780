import { Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { newPasswordLength } from '../../contract/session.ts';
import { keepPassword } from './account-calls.ts';

interface PasswordDialogProps {
  opened: boolean;
  /** For the keeper of passwords in the browser, which files them by it. */
  login: string;
  onChanged: () => void;
  onClose: () => void;
}

/** Another password. Its rule, and what becomes of the other sessions, are said before. */
export function PasswordDialog({ opened, login, onChanged, onClose }: PasswordDialogProps) {
  const { t } = useTranslation('users');
  return (
    <Modal opened={opened} onClose={onClose} title={t('account.password.title')} closeOnClickOutside={false}>
      <PasswordChange login={login} onChanged={onChanged} onClose={onClose} />
    </Modal>
  );
}

function PasswordChange({ login, onChanged, onClose }: Omit<PasswordDialogProps, 'opened'>) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { password: '', next: '' } });
  const { onSubmit, error, pending } = useApiForm(form, async (edit) => {
    const { ended } = await keepPassword(edit);
    onChanged();
    onClose();
    notifications.show({ message: t('account.password.changed', { count: ended }) });
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{t('account.password.before')}</Text>
        <ErrorNotice error={error} />
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <PasswordInput
          label={t('account.password.present')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label={t('account.password.next')}
          description={t('account.password.rule', { count: newPasswordLength.min })}
          autoComplete="new-password"
          maxLength={newPasswordLength.max}
          {...form.getInputProps('next')}
        />
        <FormFoot submitLabel={t('account.password.title')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
