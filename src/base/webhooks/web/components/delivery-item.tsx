import { Button, Card, Code, Collapse, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconChevronDown, IconClock, IconRefresh, IconX, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { MomentText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { Delivery, DeliveryState, Webhook } from '../../contract/webhooks.ts';
import { eventWords } from '../event-words.ts';
import { eventsQuery, sendAgain, webhooksKey } from '../queries.ts';

const looks: Record<DeliveryState, { tone: Tone; Icon: Icon }> = {
  waiting: { tone: 'neutral', Icon: IconClock },
  retrying: { tone: 'warning', Icon: IconRefresh },
  delivered: { tone: 'good', Icon: IconCheck },
  failed: { tone: 'bad', Icon: IconX },
};

/** One event on its way: what became of it, what was sent, what was answered. */
export function DeliveryItem({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const { data: choices = [] } = useQuery(eventsQuery);
  const [isOpen, setOpen] = useState(false);
  const event = eventWords(t, delivery.event, choices);
  const { tone, Icon } = looks[delivery.state];
  return (
    <Card p="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <StateBadge tone={tone} Icon={Icon}>
            {t(`deliveries.states.${delivery.state}`)}
          </StateBadge>
          <Text fw={500}>{event}</Text>
          <Text size="xs" c="dimmed" className="figures">
            <MomentText moment={delivery.createdAt} />
          </Text>
        </Group>
        <Group gap={4}>
          <AgainButton webhook={webhook} delivery={delivery} event={event} />
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={t('deliveries.details', { event })}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronDown size={16} aria-hidden style={{ rotate: isOpen ? '180deg' : '0deg' }} />
          </Button>
        </Group>
      </Group>
      <Outcome delivery={delivery} />
      <Collapse expanded={isOpen}>
        <Contents delivery={delivery} />
      </Collapse>
    </Card>
  );
}

/** In one line: attempts, answer, duration, what went wrong, when it is tried again. */
function Outcome({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const { attempts, status, durationMs, problem, nextAttemptAt, state } = delivery;
  if (attempts === 0) return null;
  const facts = [
    t('deliveries.attempts', { count: attempts }),
    status !== null && t('deliveries.status', { status }),
    problem !== null && t(`problems.${problem}`),
    durationMs !== null && t('deliveries.duration', { ms: durationMs }),
    state === 'retrying' &&
      nextAttemptAt !== null &&
      t('deliveries.next', { moment: format.moment(nextAttemptAt) }),
  ];
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}

function Contents({ delivery: { body, responseStart } }: { delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const whole = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
  return (
    <Stack gap={4} mt="xs">
      <Text size="xs">{t('deliveries.body')}</Text>
      <Code block style={whole}>
        {body}
      </Code>
      {responseStart !== null && responseStart !== '' && (
        <>
          <Text size="xs">{t('deliveries.response')}</Text>
          <Code block style={whole}>
            {responseStart}
          </Code>
        </>
      )}
    </Stack>
  );
}

interface AgainButtonProps {
  webhook: Webhook;
  delivery: Delivery;
  event: string;
}

function AgainButton({ webhook, delivery, event }: AgainButtonProps) {
  const { t } = useTranslation('webhooks');
  const cache = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => sendAgain(webhook.id, delivery.id),
    onSuccess: () => notifications.show({ message: t('deliveries.sentAgain') }),
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksKey }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      loading={isPending}
      aria-label={t('deliveries.againNamed', { event })}
      onClick={() => mutate()}
    >
      {t('deliveries.again')}
    </Button>
  );
}
