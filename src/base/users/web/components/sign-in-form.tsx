import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Session } from '../../contract/session.ts';
import { signIn } from '../queries.ts';

interface SignInFormProps {
  /** Typed for the person already, for instance when their session has ended. */
  login?: string;
  onSignedIn: (session: Session) => void;
}

/** Login and password. A refusal keeps the login and empties nothing but the password. */
export function SignInForm({ login = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { login, password: '' } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ login: typed, password }) => {
    onSignedIn(await signIn({ login: typed.trim(), password }));
  });

  useEffect(() => {
    if (!(error instanceof AppError) || error.status !== 401) return;
    form.setFieldValue('password', '');
    form.getInputNode('password')?.focus();
    // The form is the same object for the life of the component.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <ErrorNotice error={error} />
        <TextInput
          label={t('signIn.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={login === ''}
          {...(login === '' ? { 'data-autofocus': true } : {})}
          {...form.getInputProps('login')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          autoFocus={login !== ''}
          {...(login === '' ? {} : { 'data-autofocus': true })}
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth loading={pending} mt="xs">
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
