import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../i18n/web/error-text.ts';

interface ErrorNoticeProps {
  /** Anything that was thrown; nothing is shown for null and undefined. */
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** An error in the reader's words, announced as it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('platform');
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Group justify="space-between" gap="sm">
        <Text c="var(--mantine-color-text)">{errorText(t, error)}</Text>
        {onRetry && (
          <Button variant="default" size="xs" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
