import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { AddressLines, Fact, FactSection, PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import type { Contact } from '../../contract/contacts.ts';
import { customText } from '../file/custom-text.ts';
import { contactFieldsQuery } from '../queries.ts';
import { CategoryBadge } from './category-badge.tsx';
import { FormSection } from './form-section.tsx';
import { RightsSection } from './rights-section.tsx';

/** Who the contact is and how to reach them. What is not known is not shown. */
export function ContactSheet({ contact }: { contact: Contact }) {
  return (
    <Stack gap="md" maw={1100}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Identity contact={contact} />
        <Reach contact={contact} />
        <Company contact={contact} />
        <More contact={contact} />
        <RightsSection contact={contact} />
        <Notes contact={contact} />
      </SimpleGrid>
      <LastChange contact={contact} />
    </Stack>
  );
}

function Identity({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  return (
    <FactSection title={t('sheet.identity')}>
      <Fact label={t('sheet.company')} value={contact.companyName} />
      <Fact label={t('sheet.civility')} value={contact.civilityLong} />
      <Fact label={t('form.fields.civilityLetter')} value={contact.civilityLetter} />
      <Fact label={t('sheet.firstName')} value={contact.firstName} />
      <Fact label={t('sheet.lastName')} value={contact.lastName} />
      <Fact label={t('sheet.jobTitle')} value={contact.jobTitle} />
      <Fact label={t('form.fields.sector')} value={contact.sector} />
    </FactSection>
  );
}

function Reach({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { email, otherEmails, mobile, phone, otherPhones } = contact;
  return (
    <FactSection title={t('sheet.reach')}>
      <Fact label={t('sheet.email')} value={email && <Mail address={email} />} missing={t('sheet.noEmail')} />
      {otherEmails.map(({ label, address }) => (
        <Fact key={address} label={label || t('sheet.otherEmail')} value={<Mail address={address} />} />
      ))}
      <Fact label={t('form.fields.mobile')} value={mobile && <PhoneLink number={mobile} />} />
      <Fact label={t('form.fields.phone')} value={phone && <PhoneLink number={phone} />} />
      {otherPhones.map(({ label, number }) => (
        <Fact key={number} label={label || t('sheet.otherPhone')} value={<PhoneLink number={number} />} />
      ))}
      <Address label={t('sheet.address')} lines={homeOf(contact)} />
      <Address label={t('form.proAddress')} lines={workOf(contact)} />
    </FactSection>
  );
}

const Mail = ({ address }: { address: string }) => (
  <Anchor href={`mailto:${address}`} style={{ overflowWrap: 'anywhere' }}>
    {address}
  </Anchor>
);

/** A country alone is no address. */
function Address({ label, lines }: { label: string; lines: readonly (string | null)[] }) {
  const isKnown = lines.slice(0, -1).some(Boolean);
  return <Fact label={label} value={isKnown && <AddressLines lines={lines} />} />;
}

const homeOf = ({ address1, address2, postalCode, city, country }: Contact) => [
  address1,
  address2,
  [postalCode, city].filter(Boolean).join(' '),
  country,
];

const workOf = ({ proAddress1, proAddress2, proPostalCode, proCity, proCountry }: Contact) => [
  proAddress1,
  proAddress2,
  [proPostalCode, proCity].filter(Boolean).join(' '),
  proCountry,
];

function Company({ contact: { siren, vatNumber, apeCode } }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  if (!siren && !vatNumber && !apeCode) return null;
  return (
    <FactSection title={t('form.company')}>
      <Fact label={t('form.fields.siren')} value={siren?.replace(/(\d{3})(?=\d)/g, '$1\u00A0')} />
      <Fact label={t('form.fields.vatNumber')} value={vatNumber} />
      <Fact label={t('form.fields.apeCode')} value={apeCode} />
    </FactSection>
  );
}

/** Categories and the company's own fields; what an archived field holds stays in view. */
function More({ contact: { categoryIds, customValues } }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const known = useQuery(contactFieldsQuery).data;
  const categories = known?.categories.filter(({ id }) => categoryIds.includes(id)) ?? [];
  const filled = known?.fields.filter(({ id }) => customValues[id] !== undefined) ?? [];
  if (categories.length === 0 && filled.length === 0) return null;
  const badges = (
    <Group gap={6}>
      {categories.map((category) => (
        <CategoryBadge key={category.id} category={category} />
      ))}
    </Group>
  );
  return (
    <FactSection title={t('form.more')}>
      <Fact label={t('form.categories')} value={categories.length > 0 && badges} />
      {filled.map(({ id, label }) => (
        <Fact key={id} label={label} value={customText(customValues[id]!, { t, format })} />
      ))}
    </FactSection>
  );
}

function Notes({ contact: { notes } }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  if (!notes) return null;
  return (
    <FormSection title={t('sheet.notes')}>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{notes}</Text>
    </FormSection>
  );
}

function LastChange({ contact: { createdAt, updatedAt } }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const words = updatedAt
    ? t('sheet.changedAt', { date: format.momentInFull(updatedAt) })
    : t('sheet.createdAt', { date: format.momentInFull(createdAt) });
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}
