import { ActionIcon, Group, Paper, Title } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { PlanMessage } from '../../../contract/messages.ts';
import type { Plan } from '../../../contract/plans.ts';
import type { MessageState } from '../../../contract/rules.ts';
import { planCalls } from '../../plan-calls.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { LookBadge } from '../messages/look-badge.tsx';
import { draftOf, emptyDraft, inputOf } from '../messages/message-draft.ts';
import { MessageDialog } from '../messages/message-dialog.tsx';
import { stateLook } from '../messages/message-look.ts';
import { AddMessageButton } from './add-message-button.tsx';
import { MessageCard } from '../timeline/message-card.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { warningsAt } from './plan-warnings.ts';
import { Timeline } from '../timeline/timeline.tsx';

interface PlanTimelineProps {
  plan: Plan;
  today: string;
  /** Position of the message that is being read. */
  current: number | null;
  onOpen: (position: number) => void;
}

/** The messages of a plan along their days, each with its state. */
export function PlanTimeline({ plan, today, current, onOpen }: PlanTimelineProps) {
  const { t } = useTranslation('communication-plans');
  const [adding, setAdding] = useState(false);
  const [moving, setMoving] = useState<string | null>(null);
  const runs = plan.state === 'active';
  const unfinished = plan.state !== 'cancelled' && plan.state !== 'completed';
  const mayMove = ({ state }: PlanMessage) => unfinished && movableStates.includes(state);
  const move = useMove(plan, today);
  const lookOf = ({ state, dueOn }: PlanMessage) => stateLook(state, dueOn, today, runs);
  return (
    <Paper p="md" component="section" aria-label={t('plan.messages')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('plan.messages')}
        </Title>
        {unfinished && <AddMessageButton count={plan.messages.length} onAdd={() => setAdding(true)} />}
      </Group>
      <Timeline
        messages={plan.messages}
        startOn={plan.startOn}
        expectedOn={plan.expectedOn}
        today={today}
        sign={lookOf}
        faded={isDropped}
        moves={{ can: mayMove, earliest: move.earliest, onMove: (message, day) => move.to(message.id, day) }}
      >
        {(message) => (
          <MessageCard
            message={message}
            attachmentCount={message.attachments.length}
            movedByHand={message.movedByHand}
            warnings={unfinished ? warningsAt(plan.warnings, message.position) : []}
            badge={<LookBadge look={lookOf(message)} />}
            actions={
              mayMove(message) && (
                <ActionIcon
                  aria-label={t('timeline.moveMessage', { position: message.position })}
                  title={t('move.short')}
                  onClick={() => setMoving(message.id)}
                >
                  <IconCalendarEvent size={16} />
                </ActionIcon>
              )
            }
            onOpen={() => onOpen(message.position)}
            current={message.position === current}
            faded={isDropped(message)}
          >
            <SentLine message={message} />
          </MessageCard>
        )}
      </Timeline>
      <Moving plan={plan} messageId={moving} move={move} onClose={() => setMoving(null)} />
      {adding && <AddMessageDialog plan={plan} onClose={() => setAdding(false)} />}
    </Paper>
  );
}

const isDropped = ({ state }: PlanMessage): boolean => state === 'skipped' || state === 'cancelled';

/** Its day can be chosen: it has still to leave. */
const movableStates: readonly MessageState[] = ['planned', 'approved', 'deferred'];

/** Gives a message a day chosen by hand. What already runs cannot be moved to the past. */
function useMove(plan: Plan, today: string) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  const changeTo = (messageId: string, dueOn: string | null) => ({
    call: () => planCalls.move(messageId, { dueOn }),
    done: t('plan.saved'),
  });
  const runs = plan.state !== 'draft' && today > plan.startOn;
  return {
    earliest: runs ? today : plan.startOn,
    to: (messageId: string, day: string) => change.mutate(changeTo(messageId, day)),
    /** The same from a dialog, which shows what goes wrong itself. */
    orSay: (messageId: string, day: string | null) =>
      change.mutateAsync({ ...changeTo(messageId, day), silentError: true }),
  };
}

interface MovingProps {
  plan: Plan;
  messageId: string | null;
  move: ReturnType<typeof useMove>;
  onClose: () => void;
}

/** The day of one message, chosen by hand. */
function Moving({ plan, messageId, move, onClose }: MovingProps) {
  const message = plan.messages.find(({ id }) => id === messageId);
  if (!message) return null;
  return (
    <MoveDialog
      key={message.id}
      message={{ ...message, subject: message.renderedSubject }}
      earliest={move.earliest}
      onMove={(day) => move.orSay(message.id, day)}
      onClose={onClose}
    />
  );
}

function SentLine({ message: { sentAt, sentTo } }: { message: PlanMessage }) {
  const { t } = useTranslation('communication-plans');
  if (!sentAt) return null;
  return (
    <div style={{ fontSize: 13, marginTop: 2, overflowWrap: 'anywhere' }}>
      {t('messageState.sent')} <MomentText moment={sentAt} />{' '}
      {sentTo && t('timeline.sentTo', { address: sentTo })}
    </div>
  );
}

function AddMessageDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  const last = plan.messages.at(-1);
  const [initial] = useState(() => emptyDraft(randomId(), last && draftOf(last, last.id)));
  return (
    <MessageDialog
      about={{ planId: plan.id }}
      title={t('editor.newTitle')}
      initial={initial}
      applyLabel={t('editor.save')}
      onApply={(draft) =>
        change.mutateAsync({
          call: () => planCalls.addMessage(plan.id, inputOf(draft)),
          done: t('plan.saved'),
          silentError: true,
        })
      }
      onClose={onClose}
    />
  );
}
