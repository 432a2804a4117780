import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconClockPause, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { MailAccount } from '../../contract/mail-accounts.ts';

interface AccountCardProps {
  account: MailAccount;
  /** No other account would send in its place. */
  isOnly: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** One account: where mails leave by, and as whom. */
export function AccountCard({ account, isOnly, onEdit, onRemove }: AccountCardProps) {
  const { t } = useTranslation('mail-accounts');
  const { name, host, port, security, senderName, senderAddress } = account;
  return (
    <Card p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4}>
          <Group gap="sm">
            <Title order={2} size="h3">
              {name}
            </Title>
            <UseBadge isDefault={account.isDefault} />
          </Group>
          <Text>
            {senderName && `${senderName} `}
            <Text component="span" c="dimmed">
              {senderAddress}
            </Text>
          </Text>
          <Text size="xs" c="dimmed" className="figures">
            {host}:{port} · {t(`security.${security}`)}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={onEdit}
          >
            {t('edit')}
          </Button>
          <ConfirmButton
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={16} aria-hidden />}
            question={{
              title: t('confirmRemove.title', { name }),
              text: isOnly ? t('confirmRemove.last') : t('confirmRemove.other'),
              confirmLabel: t('confirmRemove.confirm'),
              dangerous: true,
            }}
            onConfirm={onRemove}
          >
            {t('remove')}
          </ConfirmButton>
        </Group>
      </Group>
    </Card>
  );
}

function UseBadge({ isDefault }: { isDefault: boolean }) {
  const { t } = useTranslation('mail-accounts');
  return isDefault ? (
    <StateBadge tone="good" Icon={IconSend} title={t('defaultHint')}>
      {t('default')}
    </StateBadge>
  ) : (
    <StateBadge tone="neutral" Icon={IconClockPause} title={t('defaultHint')}>
      {t('spare')}
    </StateBadge>
  );
}
