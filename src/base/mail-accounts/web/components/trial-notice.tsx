import { Alert, Code, Text } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialMailResult, TrialResult } from '../../contract/mail-accounts.ts';

/** What the notice may be about: a test of the account, or a mail to oneself. */
export type Trial = TrialResult | TrialMailResult;

/** How a trial went: where and why it failed, what to do, and the server's own words. */
export function TrialNotice({ result }: { result: Trial }) {
  const { t } = useTranslation('mail-accounts');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  if (result.ok) {
    const text = 'to' in result ? t('trial.mailSent', { to: result.to }) : t('trial.ok');
    return (
      <Alert ref={notice} color="green" icon={<IconCircleCheck aria-hidden />} role="status">
        <Text c="var(--mantine-color-text)">{text}</Text>
      </Alert>
    );
  }
  const reason = result.step === 'mail' ? 'mail' : result.reason;
  return (
    <Alert
      ref={notice}
      color="red"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t(`trial.failed.${result.step}`)}
      role="alert"
    >
      <Text c="var(--mantine-color-text)">{t(`trial.reasons.${reason}`)}</Text>
      <Text size="xs" c="var(--mantine-color-text)" mt={4}>
        {t('trial.response')} <Code style={{ overflowWrap: 'anywhere' }}>{result.response}</Code>
      </Text>
    </Alert>
  );
}
