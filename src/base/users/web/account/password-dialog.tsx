import { Checkbox, Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { newPasswordLength } from '../../contract/session.ts';
import { useMay } from '../session-context.tsx';
import { keepPassword } from './account-calls.ts';

interface PasswordDialogProps {
  opened: boolean;
  /** For the keeper of passwords in the browser, which files them by it. */
  login: string;
  onChanged: () => void;
  onClose: () => void;
}

/** Another password. Its rule is said before; what becomes of other sessions and of tokens is chosen with it. */
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
  const mayHaveTokens = useMay()('api.tokens.manage');
  const form = useForm({
    initialValues: { password: '', next: '', endsSessions: true, revokesTokens: false },
  });
  const { onSubmit, error, pending } = useApiForm(form, async (edit) => {
    const { ended } = await keepPassword(edit);
    onChanged();
    onClose();
    const changed = t('account.password.changed', { count: ended });
    const revoked = edit.revokesTokens ? [t('account.password.tokensRevoked')] : [];
    notifications.show({ message: [changed, ...revoked].join(' ') });
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
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
        <Checkbox
          mt="xs"
          label={t('account.password.endsSessions')}
          description={t('account.password.endsSessionsHint')}
          {...form.getInputProps('endsSessions', { type: 'checkbox' })}
        />
        {mayHaveTokens && (
          <Checkbox
            label={t('account.password.revokesTokens')}
            description={t('account.password.revokesTokensHint')}
            {...form.getInputProps('revokesTokens', { type: 'checkbox' })}
          />
        )}
        <FormFoot submitLabel={t('account.password.title')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
