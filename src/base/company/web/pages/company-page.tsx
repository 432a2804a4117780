import { Anchor, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { AddressLines, Fact, FactSection, PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { Company, Store } from '../../contract/company.ts';
import { CalendarSection } from '../components/calendar-section.tsx';
import { LegalNoticeField } from '../components/legal-notice-field.tsx';
import { LogoField } from '../components/logo-field.tsx';
import { companyQuery } from '../queries.ts';

/** What the base knows of its company: it fills the mails and stands under their letterhead. */
export function CompanyPage() {
  const { t } = useTranslation('company');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <QueryView query={useQuery(companyQuery)}>{(company) => <CompanySheet company={company} />}</QueryView>
    </>
  );
}

function CompanySheet({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  return (
    <Stack gap="lg" maw={1100}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Identity company={company} />
        <FactSection title={t('sheet.reach')}>
          <Fact
            label={t('sheet.address')}
            value={company.city && <AddressLines lines={addressOf(company)} />}
          />
          <Fact label={t('sheet.phone')} value={company.phone && <PhoneLink number={company.phone} />} />
          <Fact label={t('sheet.email')} value={company.email} />
          <Fact
            label={t('sheet.website')}
            value={
              company.website && (
                <Anchor href={company.website} target="_blank" rel="noopener noreferrer">
                  {company.website}
                </Anchor>
              )
            }
          />
        </FactSection>
      </SimpleGrid>
      <Paper p="md" component="section">
        <Title order={2} size="h4" mb="xs">
          {t('sheet.letters')}
        </Title>
        <Stack gap="md">
          <LogoField company={company} />
          <LegalNoticeField company={company} />
        </Stack>
      </Paper>
      <CalendarSection company={company} />
      <Stores stores={company.stores} />
    </Stack>
  );
}

function Identity({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const { shareCapitalCents } = company;
  return (
    <FactSection title={t('sheet.identity')}>
      <Fact label={t('sheet.name')} value={company.name} />
      <Fact label={t('sheet.legalForm')} value={company.legalForm} />
      <Fact
        label={t('sheet.shareCapital')}
        value={shareCapitalCents !== null && format.amount(shareCapitalCents)}
      />
      <Fact label={t('sheet.siren')} value={company.siren} />
      <Fact label={t('sheet.siret')} value={company.siret} />
      <Fact label={t('sheet.vat')} value={company.vatNumber} />
      <Fact label={t('sheet.rcs')} value={company.rcsCity} />
      <Fact label={t('sheet.ape')} value={company.apeCode} />
    </FactSection>
  );
}

function Stores({ stores }: { stores: readonly Store[] }) {
  const { t } = useTranslation('company');
  if (stores.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('stores')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {stores.map((store) => (
          <FactSection key={store.id} title={store.name}>
            <Fact label={t('sheet.address')} value={store.address} />
            <Fact label={t('sheet.phone')} value={store.phone && <PhoneLink number={store.phone} />} />
            <Fact label={t('sheet.hours')} value={store.hours} />
          </FactSection>
        ))}
      </SimpleGrid>
    </section>
  );
}

const addressOf = ({ address1, address2, postalCode, city }: Company) => [
  address1,
  address2,
  [postalCode, city].filter(Boolean).join(' '),
];
