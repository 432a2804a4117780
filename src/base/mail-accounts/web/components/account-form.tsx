import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailForward, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useTellingChanged } from '../../../../platform/ui/web/use-telling-changed.ts';
import { useSession } from '../../../users/web/public.ts';
import type { MailAccount, MailAccountTrial } from '../../contract/mail-accounts.ts';
import { emptyValues, fieldOfTrial, inputOf, valuesOf, type AccountValues } from '../account-values.ts';
import { resumeAccount, saveAccount, sendTrialMail, tryAccount } from '../queries.ts';
import { AccountFields } from './account-fields.tsx';
import { TrialNotice, type Trial } from './trial-notice.tsx';

interface AccountFormProps {
  /** Null: a new one. */
  account: MailAccount | null;
  onSaved: (account: MailAccount) => void;
  /** Must be the same function at each render. */
  onChanged: (isChanged: boolean) => void;
}

/** Sets an account up, and tries it before it is saved. What was typed stays until it is saved. */
export function AccountForm({ account, onSaved, onChanged }: AccountFormProps) {
  const { t } = useTranslation('mail-accounts');
  const { company } = useSession();
  const [result, setResult] = useState<Trial | null>(null);
  const form = useForm<AccountValues>({
    initialValues: account ? valuesOf(account) : emptyValues(company),
    // A result is about the settings that were tried, not about those being typed.
    onValuesChange: () => setResult(null),
  });
  useTellingChanged(form.isDirty(), onChanged);
  // What the server had refused is mended, as far as a trial can tell.
  const isMended = account?.pausedAt != null && result?.ok === true;
  const save = useApiForm(
    form,
    async (values) => {
      const saved = await saveAccount(account?.id ?? null, inputOf(values));
      if (isMended) await resumeAccount(saved.id);
      onSaved(saved);
    },
    shapesOf(t),
  );
  const attempt =
    (tries: (trial: Partial<MailAccountTrial>) => Promise<Trial>) => async (values: AccountValues) => {
      setResult(null);
      const tried = await tries({ ...(account && { id: account.id }), ...inputOf(values) });
      setResult(tried);
      if (tried.ok || tried.step === 'mail') return;
      const field = fieldOfTrial(tried);
      if (field) form.setFieldError(field, t(`trial.failed.${tried.step}`));
    };
  const trial = useApiForm(form, attempt(tryAccount), shapesOf(t));
  const trialMail = useApiForm(form, attempt(sendTrialMail), shapesOf(t));
  const busy = save.pending || trial.pending || trialMail.pending;

  return (
    <form onSubmit={save.onSubmit} noValidate>
      <Stack gap="md">
        <AccountFields
          form={form}
          hasPassword={account?.hasPassword ?? false}
          hasKey={account?.dkim != null}
        />
        <ErrorNotice error={save.error ?? trial.error ?? trialMail.error} />
        {result && <TrialNotice result={result} />}
        <div>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              loading={trial.pending}
              disabled={busy && !trial.pending}
              onClick={() => trial.onSubmit()}
            >
              {t('form.test')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconMailForward size={16} aria-hidden />}
              loading={trialMail.pending}
              disabled={busy && !trialMail.pending}
              onClick={() => trialMail.onSubmit()}
            >
              {t('form.testMail')}
            </Button>
            <Button type="submit" ml="auto" loading={save.pending} disabled={busy && !save.pending}>
              {account ? t(isMended ? 'form.saveAndResume' : 'form.save') : t('form.add')}
            </Button>
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('form.testHint')}
          </Text>
        </div>
      </Stack>
    </form>
  );
}

/** What a field should look like, where its rule is a form. */
const shapesOf = (t: (key: 'form.hostShape' | 'dkim.domainShape' | 'dkim.selectorShape') => string) =>
  ({
    host: t('form.hostShape'),
    'dkim.domain': t('dkim.domainShape'),
    'dkim.selector': t('dkim.selectorShape'),
  }) as Partial<Record<keyof AccountValues, string>>;
