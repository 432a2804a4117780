import { Alert, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { BackupRun, BackupsState } from '../../contract/backups.ts';

/** How the last backup went, or how far the one under way is; and when the next one is. */
export function RunNotice({ lastRun, nextAt }: Pick<BackupsState, 'lastRun' | 'nextAt'>) {
  const { t } = useTranslation('backups');
  const { momentInFull } = useFormat();
  return (
    <Stack gap="xs" maw={860} mb="lg" role="status">
      {lastRun?.outcome === 'running' ? <Running run={lastRun} /> : <Ended run={lastRun} />}
      <Text size="sm" c="dimmed">
        {nextAt ? t('run.next', { date: momentInFull(nextAt) }) : t('run.off')}
      </Text>
    </Stack>
  );
}

function Running({ run: { phase, done, total } }: { run: BackupRun }) {
  const { t } = useTranslation('backups');
  const { number } = useFormat();
  return (
    <Alert icon={<IconLoader aria-hidden />} color="gray" title={t('run.running')}>
      <Text size="sm" mb={6}>
        {t(`run.phase.${phase}`, { done: number(done), total: number(total) })}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('run.progress')} />
    </Alert>
  );
}

function Ended({ run }: { run: BackupRun | null }) {
  const { t } = useTranslation('backups');
  const { momentInFull } = useFormat();
  // The empty list says so.
  if (!run) return null;
  if (run.outcome === 'done') {
    return (
      <Alert icon={<IconCheck aria-hidden />} color="green">
        {t('run.done', { date: momentInFull(run.startedAt) })}
      </Alert>
    );
  }
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="red">
      {t(run.outcome === 'failed' ? 'run.failed' : 'run.interrupted', { date: momentInFull(run.startedAt) })}{' '}
      {run.outcome === 'failed' && run.error && errorText(t, new AppError(run.error, 0))}
    </Alert>
  );
}
