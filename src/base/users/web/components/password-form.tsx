import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Session } from '../../contract/session.ts';
import type { SecondStep } from '../../contract/two-factor.ts';
import { beginSignIn } from '../queries.ts';

interface PasswordFormProps {
  login: string;
  /** Why one is here again, after the second step. */
  expired: unknown;
  onSignedIn: (session: Session) => void;
  onCodeAsked: (step: SecondStep, login: string) => void;
}

/** Login and password. A refusal keeps the login and empties nothing but the password. */
export function PasswordForm({ login, expired, onSignedIn, onCodeAsked }: PasswordFormProps) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { login, password: '' } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ login: typed, password }) => {
    const answer = await beginSignIn({ login: typed.trim(), password });
    if ('ticket' in answer) onCodeAsked(answer, typed);
    else onSignedIn(answer);
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
        <ErrorNotice error={error ?? expired} />
        <TextInput
          label={t('signIn.loginOrEmail')}
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
