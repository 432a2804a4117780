import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../../base/users/web/public.ts';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { BackToPlans } from '../components/plan/back-to-plans.tsx';
import { SendingHours } from '../components/settings/sending-hours.tsx';
import { accountsPath, layoutPath } from '../plan-paths.ts';
import { settingsQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** What holds for all plans: automatic sending and its hours; and the way to the letterhead and the accounts. */
export default function SettingsPage() {
  const { t } = useTranslation('communication-plans');
  const settings = useQuery(settingsQuery());
  usePlansLive();
  return (
    <>
      <PageHeader above={<BackToPlans />} title={t('settings.title')} description={t('settings.intro')} />
      <Stack gap="md" maw={720}>
        <QueryView query={settings}>
          {(loaded) => <SendingHours key={loaded.changedAt ?? 'first'} settings={loaded} />}
        </QueryView>
        <Elsewhere />
      </Stack>
    </>
  );
}

function Elsewhere() {
  const { t } = useTranslation('communication-plans');
  const may = useMay();
  return (
    <Paper p="md">
      <Title order={2} size="h4" mb="xs">
        {t('settings.elsewhere')}
      </Title>
      <Stack gap="xs">
        <Place path={layoutPath} word="settings.letterhead" hint="settings.letterheadHint" />
        {may('mail-accounts.accounts.manage') && (
          <Place path={accountsPath} word="settings.accounts" hint="settings.accountsHint" />
        )}
        {may('company.company.change') && (
          <Place path="/admin/company" word="settings.calendar" hint="settings.calendarHint" />
        )}
      </Stack>
    </Paper>
  );
}

function Place({ path, word, hint }: { path: string; word: string; hint: string }) {
  const { t } = useTranslation('communication-plans');
  return (
    <div>
      <Anchor component={Link} to={path} underline="always">
        {t(word)}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t(hint)}
      </Text>
    </div>
  );
}
