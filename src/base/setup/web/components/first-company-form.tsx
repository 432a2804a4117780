import { Button, Group, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Session } from '../../../users/contract/session.ts';
import { suggestLogin } from '../../../users/contract/suggest-login.ts';
import { sessionQuery } from '../../../users/web/public.ts';
import { setUp } from '../queries.ts';
import { SetupRefusal } from './setup-refusal.tsx';

const empty = { companyName: '', firstName: '', lastName: '', email: '', login: '', password: '' };

/** The company's name and its first administrator. */
export function FirstCompanyForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation('setup');
  const cache = useQueryClient();
  const form = useForm({ initialValues: empty });
  const [proposed, setProposed] = useState('');
  const { onSubmit, error, pending } = useApiForm(
    form,
    async (values) => {
      await setUp(values);
      const session = await cache.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (session) onSignedIn(session);
    },
    { email: t('company.emailShape'), login: t('company.loginShape') },
  );

  /** A login that nobody changed by hand follows the name. */
  function proposeLogin() {
    const { firstName, lastName, login } = form.getValues();
    if (login !== proposed) return;
    const next = suggestLogin(firstName, lastName);
    setProposed(next);
    form.setFieldValue('login', next);
  }

  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('company.title')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('company.title')}
        </Title>
        <SetupRefusal error={error} />
        <TextInput
          label={t('company.name')}
          autoComplete="organization"
          autoFocus
          {...form.getInputProps('companyName')}
        />
        <Group grow align="flex-start" gap="sm">
          <TextInput
            label={t('company.firstName')}
            autoComplete="given-name"
            {...form.getInputProps('firstName')}
            onBlur={proposeLogin}
          />
          <TextInput
            label={t('company.lastName')}
            autoComplete="family-name"
            {...form.getInputProps('lastName')}
            onBlur={proposeLogin}
          />
        </Group>
        <TextInput
          label={t('company.email')}
          type="email"
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('company.login')}
          description={t('company.loginHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('login')}
        />
        <PasswordInput
          label={t('company.password')}
          description={t('company.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={pending} mt="xs">
          {t('company.submit')}
        </Button>
      </Stack>
    </form>
  );
}
