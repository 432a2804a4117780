import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { BackupsTable } from '../components/backups-table.tsx';
import { HealthSection } from '../components/health-section.tsx';
import { RunNotice } from '../components/run-notice.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import { backupsKey, backupsQuery, startBackup } from '../queries.ts';

/** The backups of the base, when they are made, and how the installation is. */
export function BackupsPage() {
  const { t } = useTranslation('backups');
  const cache = useQueryClient();
  const query = useQuery(backupsQuery);
  const start = useMutation({
    mutationFn: startBackup,
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: backupsKey }),
  });
  const isRunning = query.data?.lastRun?.outcome === 'running';
  const make = (
    <Button
      leftSection={<IconArchive size={16} aria-hidden />}
      loading={start.isPending}
      disabled={isRunning}
      onClick={() => start.mutate()}
    >
      {t('make')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} actions={make} />
      <QueryView query={query}>
        {({ lastRun, nextAt, backups, folder, settings }) => (
          <Stack gap="xl">
            <div>
              <RunNotice lastRun={lastRun} nextAt={nextAt} />
              <BackupsTable backups={backups} />
              <Text size="sm" c="dimmed" mt="xs" style={{ overflowWrap: 'anywhere' }}>
                {t('folder', { folder })}
              </Text>
            </div>
            <SettingsForm settings={settings} />
            <HealthSection />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
