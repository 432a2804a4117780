import { ActionIcon, Alert, Button, Card, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  IconAlertTriangle,
  IconDots,
  IconFlask,
  IconKey,
  IconListDetails,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Webhook } from '../../contract/webhooks.ts';
import { eventWords } from '../event-words.ts';
import {
  eventsQuery,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  rotateSecret,
  sendTrial,
  webhooksKey,
} from '../queries.ts';
import { WebhookStateBadge } from './webhook-state-badge.tsx';

interface WebhookCardProps {
  webhook: Webhook;
  onEdit: () => void;
  onLog: () => void;
  onSecret: (secret: string) => void;
}

/** One address: what it is told of, how it fares, what can be done with it. */
export function WebhookCard(props: WebhookCardProps) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const { webhook, onLog, onEdit } = props;
  const { name, url, state, oldSecretUntil } = webhook;
  return (
    <Card p="md" component="article" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 260px" miw={0}>
          <Group gap="sm">
            <Title order={2} size="h3">
              {name}
            </Title>
            <WebhookStateBadge webhook={webhook} />
          </Group>
          <Text style={{ overflowWrap: 'anywhere' }}>{url}</Text>
          <ToldOf webhook={webhook} />
          {oldSecretUntil !== null && (
            <Text size="xs" c="dimmed">
              {t('oldSecret', { moment: format.momentInFull(oldSecretUntil) })}
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconListDetails size={16} aria-hidden />}
            onClick={onLog}
          >
            {t('log')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={onEdit}
          >
            {t('edit')}
          </Button>
          <OtherActs {...props} />
        </Group>
      </Group>
      {state === 'stopped' && (
        <Alert color="red" mt="sm" icon={<IconAlertTriangle aria-hidden />}>
          <Text c="var(--mantine-color-text)">{t('stoppedText')}</Text>
        </Alert>
      )}
    </Card>
  );
}

function ToldOf({ webhook: { events, withNames } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { data: choices = [] } = useQuery(eventsQuery);
  const words = events.map((event) => eventWords(t, event, choices));
  return (
    <Text size="xs" c="dimmed">
      {[...words, ...(withNames ? [t('withNames')] : [])].join(' · ')}
    </Text>
  );
}

const acts = { paused: pauseWebhook, resumed: resumeWebhook, removed: removeWebhook, trial: sendTrial };

function useActs({ id, name }: Webhook): (act: keyof typeof acts) => void {
  const { t } = useTranslation('webhooks');
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (act: keyof typeof acts): Promise<unknown> => acts[act](id),
    onSuccess: (_answer, act) => notifications.show({ message: t(`done.${act}`, { name }) }),
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksKey }),
  });
  return mutate;
}

function OtherActs({ webhook, onSecret }: WebhookCardProps) {
  const { t } = useTranslation('webhooks');
  const { id, name, state } = webhook;
  const act = useActs(webhook);
  const confirm = useConfirm();
  const cache = useQueryClient();
  const rests = state === 'paused' || state === 'stopped';

  async function remove() {
    const words = { title: t('confirmRemove.title', { name }), text: t('confirmRemove.text') };
    if (await confirm({ ...words, confirmLabel: t('remove'), dangerous: true })) act('removed');
  }

  async function rotate() {
    const words = { title: t('confirmRotate.title', { name }), text: t('confirmRotate.text') };
    if (!(await confirm({ ...words, confirmLabel: t('rotate') }))) return;
    try {
      onSecret((await rotateSecret(id)).secret);
    } catch (error) {
      notifications.show({ color: 'red', message: errorText(t, error) });
    }
    void cache.invalidateQueries({ queryKey: webhooksKey });
  }

  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('more', { name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!rests && (
          <Menu.Item leftSection={<IconFlask size={16} />} onClick={() => act('trial')}>
            {t('trial')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={rests ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
          onClick={() => act(rests ? 'resumed' : 'paused')}
        >
          {t(rests ? 'resume' : 'pause')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => void rotate()}>
          {t('rotate')}
        </Menu.Item>
        <Menu.Item
          color="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
