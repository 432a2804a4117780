import { Anchor, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddressLines, Fact, FactSection, PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import type { Contact } from '../../contract/contacts.ts';

/** Who the contact is and how to reach them. What is not known is not shown. */
export function ContactSheet({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} maw={1100}>
      <FactSection title={t('sheet.identity')}>
        <Fact label={t('sheet.company')} value={contact.companyName} />
        <Fact label={t('sheet.civility')} value={contact.civilityLong} />
        <Fact label={t('sheet.firstName')} value={contact.firstName} />
        <Fact label={t('sheet.lastName')} value={contact.lastName} />
        <Fact label={t('sheet.jobTitle')} value={contact.jobTitle} />
      </FactSection>
      <FactSection title={t('sheet.reach')}>
        <Fact
          label={t('sheet.email')}
          value={contact.email && <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>}
          missing={t('sheet.noEmail')}
        />
        <Fact label={t('sheet.mobile')} value={contact.mobile && <PhoneLink number={contact.mobile} />} />
        <Fact
          label={t('sheet.address')}
          value={contact.city && <AddressLines lines={addressOf(contact)} />}
        />
      </FactSection>
    </SimpleGrid>
  );
}

const addressOf = ({ address1, address2, postalCode, city, country }: Contact) => [
  address1,
  address2,
  [postalCode, city].filter(Boolean).join(' '),
  country,
];
