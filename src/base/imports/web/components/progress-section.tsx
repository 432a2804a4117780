import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { ImportDetail } from '../../contract/imports.ts';
import { workOn } from '../queries.ts';
import { useChange } from '../use-change.ts';
import { CountsOf } from './counts.tsx';

/** How far an import is, with the way to end it. */
export function ProgressSection({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const stopping = useChange(() => workOn(detail.id, 'stop'));
  const { state, counts } = detail;
  const isUndo = state === 'undoing';
  const done = isUndo ? detail.takenBack + detail.kept : detail.done;
  const total = isUndo ? counts.created + counts.changed : detail.total;
  const title = isUndo
    ? t('progress.undoing')
    : state === 'running'
      ? t('progress.running')
      : t('progress.checking');
  const said = { done: number(done), total: number(total) };
  return (
    <Stack gap="sm" component="section">
      <Text fw={500} role="status">
        {title}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={title} />
      <Text size="sm" c="dimmed">
        {isUndo ? t('progress.rows', said) : t('progress.lines', said)} {t('progress.leave')}
      </Text>
      <CountsOf detail={detail} />
      <ErrorNotice error={stopping.error} />
      {!isUndo && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            loading={stopping.isPending}
            onClick={() => stopping.mutate()}
          >
            {t('progress.stop')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
