import { Radio, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { NewToken } from '../../contract/tokens.ts';
import { lives, tokenInputOf, type TokenValues } from '../token-values.ts';
import { createToken } from '../queries.ts';
import { ScopeFields } from './scope-fields.tsx';

interface TokenFormProps {
  onMade: (made: NewToken) => void;
  onCancel: () => void;
}

/** What a token is for, what it may do, and until when. */
export function TokenForm({ onMade, onCancel }: TokenFormProps) {
  const { t } = useTranslation('api');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const form = useForm<TokenValues>({
    initialValues: { name: '', scopes: [], life: '90', expiresOn: null },
  });
  const { onSubmit, error, pending } = useApiForm(form, async (values) =>
    onMade(await createToken(tokenInputOf(values, new Date()))),
  );
  const { life, expiresOn } = form.getValues();
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <ScopeFields form={form} />
        <Radio.Group label={t('form.life')} {...form.getInputProps('life')}>
          <Group gap="md" mt={4}>
            {lives.map((days) => (
              <Radio key={days} value={days} label={t('form.days', { count: Number(days) })} />
            ))}
            <Radio value="until" label={t('form.until')} />
          </Group>
        </Radio.Group>
        {life === 'until' && (
          <CivilDateField
            label={t('form.expiresOn')}
            minDate={today}
            value={expiresOn}
            onChange={(day) => form.setFieldValue('expiresOn', day)}
            error={form.errors['expiresOn']}
          />
        )}
        <ErrorNotice error={error} />
        <FormFoot submitLabel={t('form.create')} pending={pending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
