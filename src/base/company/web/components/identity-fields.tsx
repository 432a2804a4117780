import { Autocomplete, Divider, SimpleGrid, TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IdentityField, IdentityValues } from '../identity-values.ts';

interface IdentityFieldsProps {
  values: IdentityValues;
  set: (field: IdentityField, text: string) => void;
  problem: (field: IdentityField) => string | null;
}

const legalForms = ['SARL', 'EURL', 'SAS', 'SASU', 'SA', 'SCI', 'SNC', 'SCOP', 'EI', 'Association'];

/** The fields of the identity: what the law asks for, then how the company is reached. */
export function IdentityFields({ values, set, problem }: IdentityFieldsProps) {
  const { t } = useTranslation('company');
  const line = (field: IdentityField, props: TextInputProps = {}) => (
    <TextInput
      label={t(`identity.fields.${field}`)}
      value={values[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
      error={problem(field)}
      {...props}
    />
  );
  return (
    <>
      {line('name', { maxLength: 120, required: true })}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Autocomplete
          label={t('identity.fields.legalForm')}
          data={legalForms}
          value={values.legalForm}
          onChange={(text) => set('legalForm', text)}
          maxLength={60}
          error={problem('legalForm')}
        />
        {line('shareCapital', { inputMode: 'decimal', rightSection: '€', maxLength: 30 })}
        {line('siren', { inputMode: 'numeric', maxLength: 20 })}
        {line('siret', { inputMode: 'numeric', maxLength: 30 })}
        {line('vatNumber', { maxLength: 30 })}
        {line('rcsCity', { maxLength: 80 })}
        {line('apeCode', { maxLength: 10 })}
      </SimpleGrid>
      <Divider label={t('sheet.reach')} labelPosition="left" />
      {line('address1', { maxLength: 160, autoComplete: 'address-line1' })}
      {line('address2', { maxLength: 160, autoComplete: 'address-line2' })}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {line('postalCode', { maxLength: 12, autoComplete: 'postal-code' })}
        {line('city', { maxLength: 80, autoComplete: 'address-level2' })}
        {line('phone', { type: 'tel', maxLength: 40, autoComplete: 'tel' })}
        {line('email', { type: 'email', maxLength: 254, autoComplete: 'email' })}
      </SimpleGrid>
      {line('website', { type: 'url', maxLength: 300, autoComplete: 'url' })}
    </>
  );
}
