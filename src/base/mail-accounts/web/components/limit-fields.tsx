import { Fieldset, NumberInput, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AccountValues } from '../account-values.ts';

const quotas = ['perMinute', 'perHour', 'perDay'] as const;

/** How much may leave by an account, as its provider allows. */
export function LimitFields({ form }: { form: UseFormReturnType<AccountValues> }) {
  const { t } = useTranslation('mail-accounts');
  const whole = {
    clampBehavior: 'none',
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
  } as const;
  return (
    <Fieldset mx={0} p="sm" legend={t('form.limits')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        {quotas.map((quota) => (
          <NumberInput
            key={quota}
            label={t(`form.${quota}`)}
            placeholder={t('form.noLimit')}
            {...whole}
            {...form.getInputProps(quota)}
          />
        ))}
      </SimpleGrid>
      <NumberInput
        mt="sm"
        label={t('form.connections')}
        description={t('form.connectionsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...whole}
        {...form.getInputProps('connections')}
      />
    </Fieldset>
  );
}
