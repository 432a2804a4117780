import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../components/form-section.tsx';
import { LineField } from './line-field.tsx';
import { OthersField } from './others-field.tsx';
import type { ContactForm } from './use-contact-form.ts';

/** How to reach the contact. */
export function ReachFields({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  return (
    <FormSection title={t('sheet.reach')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Stack gap="sm">
          <LineField form={form} name="email" type="email" description={t('form.emailHint')} />
          <OthersField form={form} list="otherEmails" />
        </Stack>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <LineField form={form} name="mobile" type="tel" />
            <LineField form={form} name="phone" type="tel" />
          </SimpleGrid>
          <OthersField form={form} list="otherPhones" />
        </Stack>
      </SimpleGrid>
    </FormSection>
  );
}

const home = ['address1', 'address2', 'postalCode', 'city', 'country'] as const;
const work = ['proAddress1', 'proAddress2', 'proPostalCode', 'proCity', 'proCountry'] as const;

/** At home and at work. */
export function AddressFields({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <FormSection title={t('form.homeAddress')}>
        <Address form={form} names={home} />
      </FormSection>
      <FormSection title={t('form.proAddress')}>
        <Address form={form} names={work} />
      </FormSection>
    </SimpleGrid>
  );
}

function Address({ form, names }: { form: ContactForm; names: typeof home | typeof work }) {
  const [line1, line2, postalCode, city, country] = names;
  return (
    <>
      <LineField form={form} name={line1} />
      <LineField form={form} name={line2} />
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <LineField form={form} name={postalCode} inputMode="numeric" />
        <LineField form={form} name={city} />
        <LineField form={form} name={country} />
      </SimpleGrid>
    </>
  );
}

/** Numbers by which an organisation is known. */
export function CompanyFields({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  return (
    <FormSection title={t('form.company')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <LineField form={form} name="siren" inputMode="numeric" placeholder="732 829 320" />
        <LineField form={form} name="vatNumber" placeholder="FR44 732829320" />
        <LineField form={form} name="apeCode" placeholder="4332A" />
      </SimpleGrid>
    </FormSection>
  );
}
