import { Autocomplete, Group, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { companyQuery } from '../../../company/web/public.ts';
import { longestLead } from '../../contract/order-input.ts';
import type { LeadUnit } from '../../contract/orders.ts';
import type { OrderFormState } from '../use-order-form.ts';
import { ContactPicker } from './contact-picker.tsx';

interface OrderFieldsProps {
  form: OrderFormState;
  /** The families there are. */
  families: readonly string[];
  /** Written in the file of its client: who it is of stands. */
  isOfContact: boolean;
}

/** The fields of an order, in the order in which one is taken. */
export function OrderFields({ form, families, isOfContact }: OrderFieldsProps) {
  const { t } = useTranslation('orders');
  const { values, set, problem } = form;
  return (
    <>
      {!isOfContact && (
        <ContactPicker
          label={t('form.contact')}
          value={values.contactId}
          onChange={(contactId) => set({ contactId })}
          error={problem('contactId')}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('form.number')}
          value={values.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          maxLength={40}
          required
          // The client is chosen already, or its list would open over the form.
          {...(values.contactId !== null && { 'data-autofocus': true })}
          error={problem('number')}
        />
        <CivilDateField
          label={t('form.orderedOn')}
          value={values.orderedOn}
          onChange={(orderedOn) => set({ orderedOn })}
          error={problem('orderedOn')}
        />
      </SimpleGrid>
      <Textarea
        label={t('form.designation')}
        value={values.designation}
        onChange={(event) => set({ designation: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        required
        error={problem('designation')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('form.amount')}
          placeholder={t('form.amountHint')}
          inputMode="decimal"
          value={values.amount}
          onChange={(event) => set({ amount: event.currentTarget.value })}
          required
          rightSection="€"
          error={problem('amount')}
        />
        <Autocomplete
          label={t('form.family')}
          data={[...families]}
          value={values.productFamily}
          onChange={(productFamily) => set({ productFamily })}
          maxLength={80}
          error={problem('productFamily')}
        />
      </SimpleGrid>
      <PromisedDate form={form} />
      <StoreSelect form={form} />
    </>
  );
}

/** The lead time that was announced, and the date it promises. */
function PromisedDate({ form: { values, set, problem } }: { form: OrderFormState }) {
  const { t } = useTranslation('orders');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <NumberInput
          label={t('form.lead')}
          value={values.leadValue}
          onChange={(leadValue) => set({ leadValue: leadValue === '' ? '' : Number(leadValue) })}
          min={0}
          max={longestLead}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          error={problem('leadValue')}
          style={{ flex: 1 }}
        />
        <Select
          label={t('form.leadUnit')}
          data={(['day', 'week', 'month'] as const).map((unit) => ({
            value: unit,
            label: t(`leadUnits.${unit}`),
          }))}
          value={values.leadUnit}
          onChange={(unit) => unit && set({ leadUnit: unit as LeadUnit })}
          allowDeselect={false}
          w={130}
        />
      </Group>
      <CivilDateField
        label={t('form.expectedOn')}
        description={values.expectedOn === null ? t('form.expectedHint') : ''}
        value={values.expectedOn}
        onChange={(expectedOn) => set({ expectedOn })}
        {...(values.orderedOn !== null && { minDate: values.orderedOn })}
        clearable
        error={problem('expectedOn')}
      />
    </SimpleGrid>
  );
}

/** An archived store is proposed only where it stands already. */
function StoreSelect({ form: { values, set, problem } }: { form: OrderFormState }) {
  const { t } = useTranslation('orders');
  const { data: company } = useQuery(companyQuery);
  const stores = (company?.stores ?? []).filter(
    ({ id, archivedAt }) => archivedAt === null || id === values.storeId,
  );
  if (stores.length === 0) return null;
  return (
    <Select
      label={t('form.store')}
      data={stores.map(({ id, name, archivedAt }) => ({
        value: id,
        label: archivedAt === null ? name : t('form.storeArchived', { name }),
      }))}
      value={values.storeId}
      onChange={(storeId) => set({ storeId })}
      clearable
      clearButtonProps={{ 'aria-label': t('form.noStore') }}
      error={problem('storeId')}
    />
  );
}
