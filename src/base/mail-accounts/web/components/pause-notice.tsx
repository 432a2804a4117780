import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { MailAccount } from '../../contract/mail-accounts.ts';

interface PauseNoticeProps {
  account: MailAccount;
  onEdit: () => void;
  onResume: () => void;
}

/** Why an account rests, in the words of its server, and what to do about it. */
export function PauseNotice({ account, onEdit, onResume }: PauseNoticeProps) {
  const { t } = useTranslation('mail-accounts');
  const { momentInFull } = useFormat();
  if (account.pausedAt === null) return null;
  return (
    <Alert color="red" icon={<IconPlayerPause aria-hidden />} role="note" mt="sm">
      <Text c="var(--mantine-color-text)">
        {t('pause.since', { moment: momentInFull(account.pausedAt) })}
      </Text>
      <Text size="xs" c="var(--mantine-color-text)" mt={4}>
        {t('trial.response')} <Code style={{ overflowWrap: 'anywhere' }}>{account.pausedResponse}</Code>
      </Text>
      <Text c="var(--mantine-color-text)" mt={4}>
        {t('pause.remedy')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={onEdit}>
          {t('pause.check')}
        </Button>
        <Button
          size="xs"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={onResume}
          aria-label={t('pause.resumeNamed', { name: account.name })}
        >
          {t('pause.resume')}
        </Button>
      </Group>
    </Alert>
  );
}
