import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { PlanMessage } from '../../../contract/messages.ts';
import type { Plan } from '../../../contract/plans.ts';
import { planPath, sentMailPath } from '../../plan-paths.ts';
import { planQuery, plansQuery } from '../../queries.ts';
import { usePlansLive } from '../../use-plans-live.ts';
import { LookBadge } from '../messages/look-badge.tsx';
import { stateLook } from '../messages/message-look.ts';
import { PlanStateBadge } from './plan-state-badge.tsx';
import { Timeline } from '../timeline/timeline.tsx';

/** The plans of one order with their messages, on its page: those that have left lead to the mail. */
export function OrderPlans({ orderId }: { orderId: string }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useInfiniteQuery(plansQuery({ orderId }));
  usePlansLive();
  const plans = data?.pages.flatMap((page) => page.plans);
  if (!plans) return null;
  return (
    <Stack component="section" gap="md" aria-label={t('orderPage.title')}>
      {plans.map(({ id }) => (
        <OrderPlan key={id} planId={id} />
      ))}
      {plans.length === 0 && (
        <Paper p="md">
          <Title order={2} size="h4" mb={4}>
            {t('orderPage.title')}
          </Title>
          <Text c="dimmed">{t('orderPage.none')}</Text>
        </Paper>
      )}
    </Stack>
  );
}

function OrderPlan({ planId }: { planId: string }) {
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  const query = useQuery(planQuery(planId));
  return (
    <Paper p="md">
      <QueryView query={query}>
        {(plan) => (
          <>
            <Group justify="space-between" gap="xs" mb="sm">
              <Title order={2} size="h4">
                <Anchor component={Link} to={planPath(plan.id)} inherit>
                  {plan.label}
                </Anchor>
              </Title>
              <PlanStateBadge state={plan.state} />
            </Group>
            {plan.messages.length === 0 && <Text c="dimmed">{t('orderPage.noMessage')}</Text>}
            <Timeline
              messages={plan.messages}
              startOn={plan.startOn}
              expectedOn={plan.expectedOn}
              today={today()}
              sign={(message) => lookOf(plan, message, today())}
              faded={({ state }) => state === 'skipped' || state === 'cancelled'}
            >
              {(message) => <Line plan={plan} message={message} />}
            </Timeline>
          </>
        )}
      </QueryView>
    </Paper>
  );
}

const lookOf = ({ state: planState }: Plan, { state, dueOn }: PlanMessage, today: string) =>
  stateLook(state, dueOn, today, planState === 'active');

function Line({ plan, message }: { plan: Plan; message: PlanMessage }) {
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  const { mailId, renderedSubject, position } = message;
  const subject = renderedSubject || t('templates.noSubject');
  return (
    <Group justify="space-between" gap="xs" py={8} align="flex-start">
      <Anchor
        component={Link}
        to={mailId ? sentMailPath(plan.contactId, mailId) : `${planPath(plan.id)}?message=${position}`}
        c="var(--mantine-color-text)"
        flex="1 1 200px"
      >
        {mailId && <IconMailOpened size={16} aria-label={t('orderPage.asItLeft')} style={sunk} />} {subject}
      </Anchor>
      <LookBadge look={lookOf(plan, message, today())} />
    </Group>
  );
}

/** On the line of the words beside it. */
const sunk = { verticalAlign: '-3px' };
