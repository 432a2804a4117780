import { Anchor, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../base/users/web/public.ts';
import { PageHeader } from '../../platform/ui/web/page-header.tsx';

/** What this is, which version, under which licences. */
export function AboutPage() {
  const { t } = useTranslation('platform');
  const { version, company } = useSession();
  return (
    <>
      <PageHeader title={t('about.title')} description={t('about.promise')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={960}>
        <AboutCard title={t('about.version')}>
          <Text className="figures">Miaou {version}</Text>
          <Text c="dimmed">{t('about.company', { name: company.name })}</Text>
        </AboutCard>
        <AboutCard title={t('about.licence')}>
          <Text>{t('about.licenceText')}</Text>
        </AboutCard>
        <AboutCard title={t('about.components')}>
          <Text>{t('about.componentsText')}</Text>
        </AboutCard>
        <AboutCard title={t('about.api')}>
          <Text>{t('about.apiText')}</Text>
          <Anchor href="/api/docs">{t('about.openApi')}</Anchor>
        </AboutCard>
      </SimpleGrid>
    </>
  );
}

function AboutCard({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Paper p="md">
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      {children}
    </Paper>
  );
}
