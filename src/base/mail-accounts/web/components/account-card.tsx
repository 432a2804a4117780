import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconShieldCheck, IconStar, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import type { AccountStop, MailAccount } from '../../contract/mail-accounts.ts';
import { AccountState } from './account-state.tsx';
import { AccountUses } from './account-uses.tsx';
import { PauseNotice } from './pause-notice.tsx';

interface AccountCardProps {
  account: MailAccount;
  stop: AccountStop | null;
  /** No other account would send in its place. */
  isOnly: boolean;
  onEdit: () => void;
  onChoose: () => void;
  onResume: () => void;
  onRemove: () => void;
}

/** One account: where mails leave by, as whom, how many, and what keeps it from sending. */
export function AccountCard(props: AccountCardProps) {
  const { account, stop } = props;
  const { name, senderName, senderAddress } = account;
  return (
    <Card p="md" component="article" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 260px" miw={0}>
          <Group gap="sm">
            <Title order={2} size="h3">
              {name}
            </Title>
            <AccountState account={account} stop={stop} />
          </Group>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {senderName && `${senderName} `}
            <Text component="span" c="dimmed">
              {senderAddress}
            </Text>
          </Text>
          <ServerLine account={account} />
          <AccountUses account={account} stop={stop} />
        </Stack>
        <Actions {...props} />
      </Group>
      <PauseNotice account={account} onEdit={props.onEdit} onResume={props.onResume} />
    </Card>
  );
}

function ServerLine({ account: { host, port, security, dkim } }: { account: MailAccount }) {
  const { t } = useTranslation('mail-accounts');
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed" className="figures">
        {host}:{port} · {t(`security.${security}`)}
      </Text>
      {dkim && (
        <Group gap={4} c="dimmed">
          <IconShieldCheck size={14} aria-hidden />
          <Text size="xs">{t('dkim.signed', { domain: dkim.domain })}</Text>
        </Group>
      )}
    </Group>
  );
}

function Actions({ account: { name, isDefault }, isOnly, onEdit, onChoose, onRemove }: AccountCardProps) {
  const { t } = useTranslation('mail-accounts');
  return (
    <Group gap="xs">
      {!isDefault && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconStar size={16} aria-hidden />}
          onClick={onChoose}
        >
          {t('choose')}
        </Button>
      )}
      <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
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
  );
}
