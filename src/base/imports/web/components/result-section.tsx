import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { ImportDetail } from '../../contract/imports.ts';
import { workOn } from '../queries.ts';
import { useChange } from '../use-change.ts';
import { CountsOf } from './counts.tsx';

/** What came of an import, and the ways to go on with it or to take it back. */
export function ResultSection({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { moment, number } = useFormat();
  const changing = useChange((what: 'run' | 'stop' | 'undo') => workOn(detail.id, what));
  const { state, undoUntil, error } = detail;
  const isGood = state === 'done' || state === 'undone';
  const said = { done: number(detail.done), total: number(detail.total) };
  return (
    <Stack gap="sm" component="section">
      <Alert
        role="status"
        color={isGood ? 'teal' : 'yellow'}
        icon={isGood ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      >
        {t(`result.${state}`, said)}{' '}
        {error && `${t('result.failed')} ${errorText(t, new AppError(error, 0))}`}
      </Alert>
      <CountsOf detail={detail} />
      <ErrorNotice error={changing.error} />
      <Group gap="xs">
        {state === 'interrupted' && (
          <>
            <Button loading={changing.isPending} onClick={() => changing.mutate('run')}>
              {t('result.goOn')}
            </Button>
            <Button variant="default" onClick={() => changing.mutate('stop')}>
              {t('result.stopThere')}
            </Button>
          </>
        )}
        {undoUntil && (
          <ConfirmButton
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={changing.isPending}
            question={{
              ...{ title: t('result.undoTitle'), text: t('result.undoText'), dangerous: true },
              confirmLabel: t('result.undo'),
              cancelLabel: t('result.keep'),
            }}
            onConfirm={() => changing.mutate('undo')}
          >
            {state === 'undoInterrupted' ? t('result.resumeUndo') : t('result.undo')}
          </ConfirmButton>
        )}
      </Group>
      {undoUntil && (
        <Text size="sm" c="dimmed">
          {t('result.undoUntil', { date: moment(undoUntil) })}
        </Text>
      )}
    </Stack>
  );
}
