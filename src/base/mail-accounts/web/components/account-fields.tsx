import {
  Alert,
  Fieldset,
  Group,
  NumberInput,
  PasswordInput,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Security } from '../../contract/mail-accounts.ts';
import { portAfter, type AccountValues } from '../account-values.ts';
import { DkimFields } from './dkim-fields.tsx';
import { LimitFields } from './limit-fields.tsx';

export interface AccountFieldsProps {
  form: UseFormReturnType<AccountValues>;
  /** A password is stored, and need not be typed again. */
  hasPassword: boolean;
  /** A key to sign with is stored. */
  hasKey: boolean;
}

/** Everything that is asked for about an account. */
export function AccountFields(props: AccountFieldsProps) {
  const { t } = useTranslation('mail-accounts');
  return (
    <Stack gap="md">
      <TextInput
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        data-autofocus
        {...props.form.getInputProps('name')}
      />
      <ServerFields {...props} />
      <Fieldset mx={0} p="sm" legend={t('form.sender')}>
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput label={t('form.senderName')} miw={200} {...props.form.getInputProps('senderName')} />
          <TextInput
            label={t('form.senderAddress')}
            type="email"
            miw={240}
            {...props.form.getInputProps('senderAddress')}
          />
        </Group>
      </Fieldset>
      <LimitFields form={props.form} />
      <DkimFields form={props.form} hasKey={props.hasKey} />
    </Stack>
  );
}

function ServerFields({ form, hasPassword }: Omit<AccountFieldsProps, 'hasKey'>) {
  const { t } = useTranslation('mail-accounts');
  const { security, signsIn } = form.getValues();
  const choices = [
    { value: 'tls', label: t('form.securityTls') },
    { value: 'starttls', label: t('form.securityStarttls') },
    { value: 'none', label: t('form.securityNone') },
  ];
  function chooseSecurity(chosen: string | null) {
    if (chosen === null) return;
    form.setFieldValue('security', chosen as Security);
    form.setFieldValue('port', portAfter(form.getValues().port, chosen as Security));
  }
  return (
    <Fieldset mx={0} p="sm" legend={t('form.server')}>
      <Stack gap="sm">
        <TextInput
          label={t('form.host')}
          placeholder={t('form.hostPlaceholder')}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...form.getInputProps('host')}
        />
        <Group align="flex-start" gap="sm">
          <Select
            label={t('form.security')}
            data={choices}
            allowDeselect={false}
            flex="1 1 240px"
            {...form.getInputProps('security')}
            onChange={chooseSecurity}
          />
          <NumberInput
            label={t('form.port')}
            min={1}
            max={65_535}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            w={110}
            {...form.getInputProps('port')}
          />
        </Group>
        {security === 'none' && (
          <Alert color="orange" icon={<IconLockOpen aria-hidden />} role="note">
            {t('form.noneWarning')}
          </Alert>
        )}
        <Switch label={t('form.signIn')} {...form.getInputProps('signsIn', { type: 'checkbox' })} />
        {signsIn && <SignInFields form={form} hasPassword={hasPassword} />}
      </Stack>
    </Fieldset>
  );
}

function SignInFields({ form, hasPassword }: Omit<AccountFieldsProps, 'hasKey'>) {
  const { t } = useTranslation('mail-accounts');
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <TextInput
        label={t('form.user')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        miw={200}
        {...form.getInputProps('user')}
      />
      <PasswordInput
        label={t('form.password')}
        description={hasPassword ? t('form.passwordKept') : t('form.passwordHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        miw={200}
        {...form.getInputProps('password')}
      />
    </Group>
  );
}
