import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useSession } from '../../../users/web/public.ts';
import type { MailAccount, TrialResult } from '../../contract/mail-accounts.ts';
import { emptyValues, fieldOfStep, inputOf, valuesOf, type AccountValues } from '../account-values.ts';
import { saveAccount, tryAccount } from '../queries.ts';
import { AccountFields } from './account-fields.tsx';
import { TrialNotice } from './trial-notice.tsx';

interface AccountFormProps {
  /** Null: a new one. */
  account: MailAccount | null;
  onSaved: (account: MailAccount) => void;
}

/** Sets an account up, and tries it before it is saved. What was typed stays until it is saved. */
export function AccountForm({ account, onSaved }: AccountFormProps) {
  const { t } = useTranslation('mail-accounts');
  const { company } = useSession();
  const [result, setResult] = useState<TrialResult | null>(null);
  const form = useForm<AccountValues>({
    initialValues: account ? valuesOf(account) : emptyValues(company),
    // A result is about the settings that were tried, not about those being typed.
    onValuesChange: () => setResult(null),
  });
  const save = useApiForm(form, async (values) =>
    onSaved(await saveAccount(account?.id ?? null, inputOf(values))),
  );
  const trial = useApiForm(form, async (values) => {
    setResult(null);
    const tried = await tryAccount({ ...(account && { id: account.id }), ...inputOf(values) });
    setResult(tried);
    if (!tried.ok) form.setFieldError(fieldOfStep[tried.step], t(`trial.failed.${tried.step}`));
  });

  return (
    <form onSubmit={save.onSubmit} noValidate>
      <Stack gap="md">
        <AccountFields form={form} hasPassword={account?.hasPassword ?? false} />
        <ErrorNotice error={save.error ?? trial.error} />
        {result && <TrialNotice result={result} />}
        <Group justify="space-between" gap="sm">
          <div>
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              loading={trial.pending}
              disabled={save.pending}
              onClick={() => trial.onSubmit()}
            >
              {t('form.test')}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {t('form.testHint')}
            </Text>
          </div>
          <Button type="submit" loading={save.pending} disabled={trial.pending}>
            {account ? t('form.save') : t('form.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
