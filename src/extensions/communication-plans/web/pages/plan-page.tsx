import { Anchor, Drawer, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMailOpened } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { orderPath } from '../../../../base/orders/web/public.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { PlanMessage } from '../../contract/messages.ts';
import type { Plan } from '../../contract/plans.ts';
import { goneStates } from '../components/messages/message-abilities.ts';
import { useMessageActions } from '../components/messages/use-message-actions.tsx';
import { BackToPlans } from '../components/plan/back-to-plans.tsx';
import { Journal } from '../components/plan/journal.tsx';
import { MessagePane } from '../components/plan/message-pane.tsx';
import { PlanFacts } from '../components/plan/plan-facts.tsx';
import { PlanSettingsDialog } from '../components/plan/plan-settings-dialog.tsx';
import { PlanStateActions } from '../components/plan/plan-state-actions.tsx';
import { PlanStateBadge } from '../components/plan/plan-state-badge.tsx';
import { PlanTimeline } from '../components/plan/plan-timeline.tsx';
import { RecountNotice } from '../components/plan/recount-notice.tsx';
import { WarningList } from '../components/plan/warning-list.tsx';
import { planCalls } from '../plan-calls.ts';
import { contactPath } from '../plan-paths.ts';
import { planQuery } from '../queries.ts';
import { usePlanChange } from '../use-plan-change.ts';
import { usePlansLive } from '../use-plans-live.ts';
import classes from './plan-page.module.css';

/** One plan: for whom, its messages along their days, and what happened. */
export default function PlanPage() {
  const { id = '' } = useParams();
  const plan = useQuery(planQuery(id));
  usePlansLive();
  return (
    <>
      {plan.isLoadingError && <NoPlan />}
      <QueryView query={plan}>{(loaded) => <LoadedPlan plan={loaded} />}</QueryView>
    </>
  );
}

function NoPlan() {
  const { t } = useTranslation('communication-plans');
  return <PageHeader title={t('plan.notFoundTitle')} above={<BackToPlans />} />;
}

function LoadedPlan({ plan }: { plan: Plan }) {
  const { today } = useFormat();
  const [editing, setEditing] = useState(false);
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const { current, open } = useOpenMessage();
  const asked = plan.messages.find(({ position }) => position === current);
  // Where there is room for it, what comes next is read at once.
  const message = asked ?? (wide ? nextMessage(plan) : undefined);
  const unfinished = plan.state !== 'cancelled' && plan.state !== 'completed';
  return (
    <>
      <PlanHead plan={plan} />
      <Stack gap="md">
        {unfinished && <WarningList warnings={plan.warnings} />}
        <RecountNotice planId={plan.id} changes={plan.recount} />
        <PlanFacts plan={plan} onEdit={unfinished ? () => setEditing(true) : undefined} />
        <div className={classes['columns']}>
          <div className={classes['story']}>
            <PlanTimeline plan={plan} today={today()} current={message?.position ?? null} onOpen={open} />
            <Paper p="md">
              <Journal planId={plan.id} />
            </Paper>
          </div>
          <MessagePlace {...{ plan, message, wide }} today={today()} onClose={() => open(null)} />
        </div>
      </Stack>
      {editing && <PlanSettingsDialog plan={plan} onClose={() => setEditing(false)} />}
    </>
  );
}

/** The first message that may still leave, else the last one. */
const nextMessage = ({ messages }: Plan): PlanMessage | undefined =>
  messages.find(({ state }) => !goneStates.includes(state)) ?? messages.at(-1);

/** The message that is read stands in the address, so that going back and sending the link both work. */
function useOpenMessage() {
  const [address, setAddress] = useSearchParams();
  const open = (position: number | null) =>
    setAddress(
      (present) => {
        const next = new URLSearchParams(present);
        if (position === null) next.delete('message');
        else next.set('message', `${position}`);
        return next;
      },
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  const asked = address.get('message');
  return { current: asked === null ? null : Number(asked), open };
}

function PlanHead({ plan }: { plan: Plan }) {
  return (
    <PageHeader
      above={<BackToPlans />}
      title={plan.label}
      beside={<PlanStateBadge state={plan.state} />}
      description={
        <>
          <Anchor component={Link} to={contactPath(plan.contactId)} underline="always">
            {plan.contactName}
          </Anchor>
          {plan.orderId && (
            <>
              {' · '}
              <Anchor
                component={Link}
                to={orderPath(plan.orderId)}
                underline="always"
                style={{ whiteSpace: 'nowrap' }}
              >
                {plan.orderNumber}
              </Anchor>
            </>
          )}
        </>
      }
      actions={<PlanStateActions plan={plan} />}
    />
  );
}

interface MessagePlaceProps {
  plan: Plan;
  message: PlanMessage | undefined;
  wide: boolean;
  today: string;
  onClose: () => void;
}

/** Beside the story where there is room, over it elsewhere. */
function MessagePlace({ plan, message, wide, today, onClose }: MessagePlaceProps) {
  const { t } = useTranslation('communication-plans');
  const actions = useMessageActions(today);
  const remove = useRemoval(plan, onClose);
  const empty = plan.messages.length === 0;
  const pane = message && (
    <MessagePane
      key={message.id}
      {...{ plan, message, today, actions }}
      onRemove={() => void remove(message)}
    />
  );
  return (
    <>
      {wide ? (
        <Paper p="md" className={classes['message']}>
          {pane ?? (
            <EmptyState Icon={IconMailOpened} title={t(empty ? 'plan.noMessageTitle' : 'plan.message')}>
              <Text>{t(empty ? 'plan.noMessageText' : 'plan.choose')}</Text>
            </EmptyState>
          )}
        </Paper>
      ) : (
        <Drawer
          opened={pane !== undefined}
          onClose={onClose}
          position="right"
          size="min(640px, 100%)"
          title={t('plan.message')}
          closeButtonProps={{ 'aria-label': t('actions.close') }}
        >
          {pane}
        </Drawer>
      )}
      {actions.dialogs}
    </>
  );
}

function useRemoval(plan: Plan, onRemoved: () => void) {
  const { t } = useTranslation('communication-plans');
  const confirm = useConfirm();
  const change = usePlanChange();
  return async (message: PlanMessage) => {
    const question = {
      title: t('plan.removeTitle'),
      text: t('plan.removeText', { position: message.position, subject: message.renderedSubject }),
      confirmLabel: t('actions.remove'),
      dangerous: true,
    };
    if (!(await confirm(question))) return;
    change.mutate(
      { call: () => planCalls.removeMessage(plan.id, message.id), done: t('plan.removed') },
      { onSuccess: onRemoved },
    );
  };
}
