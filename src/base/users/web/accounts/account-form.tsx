import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useTellingChanged } from '../../../../platform/ui/web/use-telling-changed.ts';
import { roles } from '../../../../platform/modules/contract/manifest.ts';
import type { Account, AccountInput, AccountList, IssuedLink } from '../../contract/accounts.ts';
import type { Language } from '../../contract/people.ts';
import { suggestLogin } from '../../contract/suggest-login.ts';
import { useSession } from '../session-context.tsx';
import { ByMailField } from './by-mail-field.tsx';
import { accountsQuery, changeAccount, invite } from './queries.ts';

interface AccountFormProps {
  /** Null: somebody to invite. */
  account: Account | null;
  list: AccountList;
  onDone: () => void;
  onCancel: () => void;
  onIssued: (issued: IssuedLink) => void;
  /** Must be the same function at each render. */
  onChanged: (isChanged: boolean) => void;
}

type Values = AccountInput & { language: Language; byMail: boolean };

const valuesOf = (account: Account | null, language: Language): Values => ({
  firstName: account?.firstName ?? '',
  lastName: account?.lastName ?? '',
  email: account?.email ?? '',
  login: account?.login ?? '',
  role: account?.role ?? 'user',
  jobTitle: account?.jobTitle ?? '',
  phone: account?.phone ?? '',
  language: account?.language ?? language,
  byMail: true,
});

/** Who somebody is and their role: to invite them, or to change it. */
export function AccountForm(props: AccountFormProps) {
  const { account, list, onDone, onCancel, onIssued, onChanged } = props;
  const { t } = useTranslation('users');
  const cache = useQueryClient();
  const { language } = useSession().user;
  const form = useForm<Values>({ initialValues: valuesOf(account, language) });
  useTellingChanged(form.isDirty(), onChanged);
  const [proposed, setProposed] = useState('');
  const shapes = {
    email: t('accounts.emailShape'),
    login: t('accounts.loginShape'),
    phone: t('accounts.phoneShape'),
  };
  const { onSubmit, error, pending } = useApiForm(
    form,
    async ({ language: spoken, byMail, ...identity }) => {
      if (account) await changeAccount(account.id, identity);
      else {
        const asked = byMail && list.mailObstacle === null;
        onIssued(await invite({ ...identity, language: spoken, byMail: asked }));
      }
      void cache.invalidateQueries({ queryKey: accountsQuery.queryKey });
      if (account) onDone();
    },
    shapes,
  );

  /** A login that nobody changed by hand follows the name, as long as there is no account. */
  function proposeLogin() {
    const { firstName, lastName, login } = form.getValues();
    if (account || login !== proposed) return;
    const next = suggestLogin(firstName, lastName, new Set(list.accounts.map((known) => known.login)));
    setProposed(next);
    form.setFieldValue('login', next);
  }

  const roleChoices = roles.map((value) => ({ value, label: t(`list.roles.${value}`) }));
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <ErrorNotice error={error} />
        <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
          <TextInput
            label={t('accounts.firstName')}
            {...form.getInputProps('firstName')}
            onBlur={proposeLogin}
          />
          <TextInput
            label={t('accounts.lastName')}
            {...form.getInputProps('lastName')}
            onBlur={proposeLogin}
          />
        </Group>
        <TextInput label={t('accounts.email')} type="email" {...form.getInputProps('email')} />
        <TextInput
          label={t('signIn.login')}
          description={t('accounts.loginHint')}
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('login')}
        />
        <Select
          label={t('list.role')}
          description={t('accounts.roleHint')}
          data={roleChoices}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Group grow align="flex-start" gap="sm">
          <TextInput label={t('list.jobTitle')} {...form.getInputProps('jobTitle')} />
          <TextInput label={t('accounts.phone')} type="tel" {...form.getInputProps('phone')} />
        </Group>
        {!account && (
          <>
            <Select
              label={t('accounts.language')}
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
              allowDeselect={false}
              {...form.getInputProps('language')}
            />
            <ByMailField
              obstacle={list.mailObstacle}
              checked={form.values.byMail}
              onChange={(byMail) => form.setFieldValue('byMail', byMail)}
            />
          </>
        )}
        <FormFoot
          pending={pending}
          onCancel={onCancel}
          {...(!account && { submitLabel: t('accounts.submitInvite') })}
        />
      </Stack>
    </form>
  );
}
