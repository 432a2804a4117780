import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Session } from '../../contract/session.ts';
import { finishSignIn } from '../queries.ts';
import { CodeField, type CodeKind } from './code-field.tsx';

interface SecondStepFormProps {
  ticket: string;
  onSignedIn: (session: Session) => void;
  /** To the password again, because it took too long, or (null) because one wants to. */
  onBack: (because: unknown) => void;
}

const isExpired = (cause: unknown) => cause instanceof AppError && cause.code === 'users.secondStepExpired';

/** The code, once the password was right: of the application, or one of those kept for when it is away. */
export function SecondStepForm({ ticket, onSignedIn, onBack }: SecondStepFormProps) {
  const { t } = useTranslation('users');
  const [kind, setKind] = useState<CodeKind>('application');
  const form = useForm({ initialValues: { code: '' } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ code }) => {
    try {
      onSignedIn(await finishSignIn({ ticket, code }));
    } catch (cause) {
      if (!isExpired(cause)) throw cause;
      onBack(cause);
    }
  });

  function takeOther() {
    form.setValues({ code: '' });
    form.clearErrors();
    setKind(kind === 'application' ? 'recovery' : 'application');
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{t(`signIn.ask.${kind}`)}</Text>
        <ErrorNotice error={error} />
        <CodeField key={kind} kind={kind} {...form.getInputProps('code')} />
        <Button type="submit" fullWidth loading={pending} mt="xs">
          {t('signIn.submit')}
        </Button>
        <Button variant="subtle" size="sm" onClick={takeOther}>
          {t(kind === 'application' ? 'signIn.useRecovery' : 'signIn.useApplication')}
        </Button>
        <Button variant="subtle" size="sm" onClick={() => onBack(null)}>
          {t('signIn.backToPassword')}
        </Button>
      </Stack>
    </form>
  );
}
