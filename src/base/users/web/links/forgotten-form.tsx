import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { resetMinutes } from '../../contract/links.ts';
import { forgetPassword } from './queries.ts';

const command = 'miaou user reset-password';

/** Asks for a link by mail. The answer is the same whether an account matches or not. */
export function ForgottenForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('users');
  const form = useForm({ initialValues: { login: '' } });
  const [byMail, setByMail] = useState<boolean | null>(null);
  const { onSubmit, error, pending } = useApiForm(form, async ({ login }) => {
    setByMail((await forgetPassword(login)).byMail);
  });
  const isAnswered = byMail !== null;
  const back = (
    // Once it is all that is left, it takes the focus from the field that is gone.
    <Button key={String(isAnswered)} variant="subtle" fullWidth autoFocus={isAnswered} onClick={onBack}>
      {t('forgotten.back')}
    </Button>
  );
  if (isAnswered) {
    return (
      <Stack gap="sm">
        <Text role="status">
          {byMail ? t('forgotten.sent', { minutes: resetMinutes }) : t('forgotten.noMail', { command })}
        </Text>
        {back}
      </Stack>
    );
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text>{t('forgotten.text')}</Text>
        <ErrorNotice error={error} />
        <TextInput
          label={t('signIn.loginOrEmail')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.getInputProps('login')}
        />
        <Button type="submit" fullWidth loading={pending} mt="xs">
          {t('forgotten.submit')}
        </Button>
        {back}
      </Stack>
    </form>
  );
}
