import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../errors/contract/app-error.ts';
import { errorText } from '../../i18n/web/error-text.ts';
import classes from './error-notice.module.css';

interface ErrorNoticeProps {
  /** Anything that was thrown; nothing is shown for null and undefined. */
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What the server refused, it will refuse again: only silence and failure are worth another try. */
const worthRetrying = (error: unknown): boolean =>
  !(error instanceof AppError) || error.status === 0 || error.status === 429 || error.status >= 500;

/** An error in the reader's words, announced as it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('platform');
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert" className={classes.notice}>
      <Group justify="space-between" gap="sm">
        <Text c="var(--mantine-color-text)">{errorText(t, error)}</Text>
        {onRetry && worthRetrying(error) && (
          <Button variant="default" size="xs" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
