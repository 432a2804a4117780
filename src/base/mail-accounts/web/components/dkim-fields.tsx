import { Button, Fieldset, Group, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { domainOf, isSealedKey, type AccountValues } from '../account-values.ts';
import { makeDkimKey } from '../queries.ts';
import { DnsRecord } from './dns-record.tsx';

interface DkimFieldsProps {
  form: UseFormReturnType<AccountValues>;
  /** A key is stored, and need not be given again. */
  hasKey: boolean;
}

/** The signature of the mails: whose, with which key, and what must be published for it. */
export function DkimFields({ form, hasKey }: DkimFieldsProps) {
  const { t } = useTranslation('mail-accounts');
  const { signsMails, dkim, senderAddress } = form.getValues();
  function turn(on: boolean) {
    form.setFieldValue('signsMails', on);
    if (on && dkim.domain === '') form.setFieldValue('dkim.domain', domainOf(senderAddress));
  }
  return (
    <Fieldset mx={0} p="sm" legend={t('dkim.title')}>
      <Stack gap="sm">
        <Switch
          label={t('dkim.on')}
          description={t('dkim.hint')}
          checked={signsMails}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {signsMails && <SignatureFields form={form} hasKey={hasKey} />}
      </Stack>
    </Fieldset>
  );
}

function SignatureFields({ form, hasKey }: DkimFieldsProps) {
  const { t } = useTranslation('mail-accounts');
  const { domain, selector, record } = form.getValues().dkim;
  const plain = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('dkim.domain')} {...plain} {...form.getInputProps('dkim.domain')} />
        <TextInput
          label={t('dkim.selector')}
          description={t('dkim.selectorHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...plain}
          {...form.getInputProps('dkim.selector')}
        />
      </SimpleGrid>
      <KeyField form={form} hasKey={hasKey} />
      {record !== '' && <DnsRecord name={`${selector || '…'}._domainkey.${domain || '…'}`} value={record} />}
    </>
  );
}

function KeyField({ form, hasKey }: DkimFieldsProps) {
  const { t } = useTranslation('mail-accounts');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { privateKey } = form.getValues().dkim;
  const isMade = isSealedKey(privateKey);

  async function make() {
    setPending(true);
    setError(null);
    try {
      const made = await makeDkimKey();
      form.setFieldValue('dkim.privateKey', made.privateKey);
      form.setFieldValue('dkim.record', made.record);
      form.clearFieldError('dkim.privateKey');
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }

  function paste(text: string) {
    form.setFieldValue('dkim.privateKey', text);
    // The record of a pasted key is known once the server has read it.
    form.setFieldValue('dkim.record', '');
  }

  return (
    <Stack gap={6}>
      <Textarea
        label={t('dkim.key')}
        description={t(isMade ? 'dkim.keyMade' : hasKey ? 'dkim.keyKept' : 'dkim.keyHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="-----BEGIN PRIVATE KEY-----"
        autosize
        minRows={2}
        maxRows={5}
        spellCheck={false}
        autoComplete="off"
        {...form.getInputProps('dkim.privateKey')}
        value={isMade ? '' : privateKey}
        onChange={(event) => paste(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconKey size={16} aria-hidden />}
          loading={pending}
          onClick={() => void make()}
        >
          {t('dkim.make')}
        </Button>
        {hasKey && !isMade && (
          <Text size="xs" c="dimmed">
            {t('dkim.makeHint')}
          </Text>
        )}
      </Group>
      <ErrorNotice error={error} />
    </Stack>
  );
}
