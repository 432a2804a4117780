import { ActionIcon, Anchor, Group, Stack } from '@mantine/core';
import {
  IconCalendar,
  IconCalendarEvent,
  IconHistory,
  IconMailPlus,
  IconPencil,
  IconTrash,
  IconUserSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../../platform/ui/web/empty-state.tsx';
import { LoadingArea } from '../../../../../platform/ui/web/loading-area.tsx';
import type { PlanPreview } from '../../../contract/plans.ts';
import { Notice } from '../notice.tsx';
import { MessageCard } from '../timeline/message-card.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { warningsAt } from './plan-warnings.ts';
import type { usePlanForm } from './use-plan-form.ts';
import { WarningList } from './warning-list.tsx';

export interface NewPlanTimelineProps {
  plan: ReturnType<typeof usePlanForm>;
  preview: PlanPreview | undefined;
  /** The preview is of the plan as it was a moment ago. */
  stale: boolean;
}

interface NewPlanMessagesProps extends NewPlanTimelineProps {
  onEdit: (at: number) => void;
  onMove: (at: number) => void;
  onMoveTo: (at: number, day: string) => void;
  onRemove: (at: number) => void;
}

/** The messages of a plan that does not exist yet along their days, or what to choose first. */
export function NewPlanMessages(props: NewPlanMessagesProps) {
  const { plan, preview, stale, onEdit, onMove, onMoveTo, onRemove } = props;
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  if (plan.contactId === null) {
    return (
      <EmptyState Icon={IconUserSearch} title={t('newPlan.forWhom')}>
        {t('newPlan.chooseClient')}
      </EmptyState>
    );
  }
  if (!preview) return <LoadingArea />;
  if (preview.messages.length === 0) {
    return (
      <EmptyState Icon={IconMailPlus} title={t('newPlan.chooseMessages')}>
        {t('newPlan.chooseMessagesText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Stack gap="xs" mb="md">
        <WarningList warnings={preview.warnings} />
        <PastNotice messages={preview.messages} onStartNow={(startOn) => plan.set({ startOn })} />
      </Stack>
      <Timeline
        messages={preview.messages}
        startOn={preview.startOn}
        expectedOn={preview.expectedOn}
        today={today()}
        sign={() => ({ tone: 'neutral', Icon: IconCalendar })}
        moves={{
          can: () => !stale,
          earliest: preview.startOn,
          onMove: ({ position }, day) => onMoveTo(position - 1, day),
        }}
      >
        {(message) => (
          <MessageCard
            message={message}
            attachmentCount={message.attachmentCount}
            movedByHand={message.movedByHand}
            warnings={warningsAt(preview.warnings, message.position)}
            actions={
              <CardActions
                position={message.position}
                disabled={stale}
                onEdit={() => onEdit(message.position - 1)}
                onMove={() => onMove(message.position - 1)}
                onRemove={() => onRemove(message.position - 1)}
              />
            }
          />
        )}
      </Timeline>
    </>
  );
}

interface PastNoticeProps {
  messages: PlanPreview['messages'];
  onStartNow: (startOn: string) => void;
}

/** Messages whose day has gone before the plan starts: what that means, and the usual way out. */
function PastNotice({ messages, onStartNow }: PastNoticeProps) {
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  const count = messages.filter(({ dueOn }) => dueOn < today()).length;
  if (count === 0) return null;
  return (
    <Notice tone="neutral" Icon={IconHistory}>
      {t('newPlan.past', { count })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        onClick={() => onStartNow(today())}
      >
        {t('newPlan.startNow')}
      </Anchor>
    </Notice>
  );
}

interface CardActionsProps {
  position: number;
  disabled: boolean;
  onEdit: () => void;
  onMove: () => void;
  onRemove: () => void;
}

function CardActions({ position, disabled, onEdit, onMove, onRemove }: CardActionsProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        aria-label={t('timeline.moveMessage', { position })}
        title={t('move.short')}
        disabled={disabled}
        onClick={onMove}
      >
        <IconCalendarEvent size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('timeline.editMessage', { position })}
        title={t('actions.edit')}
        disabled={disabled}
        onClick={onEdit}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('timeline.removeMessage', { position })}
        title={t('actions.remove')}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
