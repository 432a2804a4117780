import { Alert, Code, Text } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialResult } from '../../contract/mail-accounts.ts';

/** How a trial went, in our words and in the server's. */
export function TrialNotice({ result }: { result: TrialResult }) {
  const { t } = useTranslation('mail-accounts');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  if (result.ok) {
    return (
      <Alert ref={notice} color="green" icon={<IconCircleCheck aria-hidden />} role="status">
        <Text c="var(--mantine-color-text)">{t('trial.ok')}</Text>
      </Alert>
    );
  }
  return (
    <Alert ref={notice} color="red" icon={<IconPlugConnectedX aria-hidden />} role="alert">
      <Text c="var(--mantine-color-text)">{t(`trial.failed.${result.step}`)}</Text>
      <Text size="xs" c="var(--mantine-color-text)" mt={4}>
        {t('trial.response')} <Code>{result.response}</Code>
      </Text>
    </Alert>
  );
}
