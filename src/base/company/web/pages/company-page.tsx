import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Company } from '../../contract/company.ts';
import { CalendarSection } from '../components/calendar-section.tsx';
import { IdentitySection } from '../components/identity-section.tsx';
import { LegalNoticeField } from '../components/legal-notice-field.tsx';
import { LogoField } from '../components/logo-field.tsx';
import { StoresSection } from '../components/stores-section.tsx';
import { companyQuery } from '../queries.ts';
import { letterheadSlot } from '../slots.ts';
import { useCompanyLive } from '../use-company-live.ts';

/** What the base knows of its company: it fills the mails and stands under their letterhead. */
export function CompanyPage() {
  const { t } = useTranslation('company');
  const company = useQuery(companyQuery);
  useCompanyLive();
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <QueryView query={company}>{(known) => <CompanySheet company={known} />}</QueryView>
    </>
  );
}

function CompanySheet({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const may = useMay();
  const letterheads = useSlot(letterheadSlot);
  return (
    <Stack gap="lg" maw={1100}>
      {!may('company.company.change') && (
        <Text size="sm" c="dimmed">
          {t('readOnly')}
        </Text>
      )}
      <IdentitySection company={company} />
      <Paper p="md" component="section" aria-label={t('sheet.letters')}>
        <Title order={2} size="h4" mb="xs">
          {t('sheet.letters')}
        </Title>
        <Stack gap="md">
          <LogoField company={company} />
          <LegalNoticeField company={company} />
          {letterheads.map(({ id, labelKey, path }) => (
            <Anchor key={id} component={Link} to={path} size="sm">
              {t(labelKey)}
            </Anchor>
          ))}
        </Stack>
      </Paper>
      <CalendarSection company={company} />
      <StoresSection stores={company.stores} />
    </Stack>
  );
}
