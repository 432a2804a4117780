import { ActionIcon, Anchor, Group, Paper, Stack, Title } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import {
  IconCalendar,
  IconCalendarEvent,
  IconHistory,
  IconMailPlus,
  IconPencil,
  IconTrash,
  IconUserSearch,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../../platform/errors/contract/app-error.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../../platform/ui/web/empty-state.tsx';
import { LoadingArea } from '../../../../../platform/ui/web/loading-area.tsx';
import type { PlanPreview } from '../../../contract/plans.ts';
import { draftQuery } from '../../queries.ts';
import { emptyDraft, type MessageDraft } from '../messages/message-draft.ts';
import { MessageDialog } from '../messages/message-dialog.tsx';
import { removeAt, replaceAt } from '../messages/message-list.ts';
import { Notice } from '../notice.tsx';
import { AddMessageButton } from './add-message-button.tsx';
import { MessageCard } from '../timeline/message-card.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { warningsAt } from './plan-warnings.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { planInput, type usePlanForm } from './use-plan-form.ts';
import { WarningList } from './warning-list.tsx';

interface NewPlanTimelineProps {
  plan: ReturnType<typeof usePlanForm>;
  preview: PlanPreview | undefined;
  /** The preview is of the plan as it was a moment ago. */
  stale: boolean;
}

/** The messages with their real dates before anything starts; each can be changed or removed. */
export function NewPlanTimeline({ plan, preview, stale }: NewPlanTimelineProps) {
  const { t } = useTranslation('communication-plans');
  const [editing, setEditing] = useState<number | null>(null);
  const [moving, setMoving] = useState<number | null>(null);
  const { messages, set } = plan;
  const check = useMessageCheck(plan);
  const place = (at: number, draft: MessageDraft) =>
    at === messages.length ? [...messages, draft] : replaceAt(messages, at, draft);
  const move = (at: number, day: string | null) => {
    const key = messages[at]?.key;
    if (key === undefined) return;
    const { [key]: _, ...others } = plan.form.days;
    // The days are those of these messages: from now on the plan-type's may no longer be copied anew.
    set({ messages, days: day === null ? others : { ...others, [key]: day } });
  };
  const apply = async (at: number, draft: MessageDraft) => {
    const changed = place(at, draft);
    await check(changed, at);
    set({ messages: changed });
  };
  return (
    <Paper p="md">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('newPlan.timeline')}
        </Title>
        {plan.contactId !== null && (
          <AddMessageButton count={messages.length} onAdd={() => setEditing(messages.length)} />
        )}
      </Group>
      <Messages
        {...{ plan, preview, stale }}
        onEdit={setEditing}
        onMove={setMoving}
        onMoveTo={move}
        onRemove={(at) => set({ messages: removeAt(messages, at) })}
      />
      <Moving preview={preview} at={moving} onMove={move} onClose={() => setMoving(null)} />
      {editing !== null && (
        <MessageDialog
          title={
            editing === messages.length ? t('editor.newTitle') : t('editor.title', { position: editing + 1 })
          }
          initial={messages[editing] ?? emptyDraft(randomId(), messages.at(-1))}
          {...(editing < messages.length && plan.template && { note: t('editor.onlyHere') })}
          applyLabel={t('editor.apply')}
          onApply={(draft) => apply(editing, draft)}
          onClose={() => setEditing(null)}
        />
      )}
    </Paper>
  );
}

interface MovingProps {
  preview: PlanPreview | undefined;
  /** The place of the message that moves. */
  at: number | null;
  onMove: (at: number, day: string | null) => void;
  onClose: () => void;
}

/** The day of one message, chosen by hand before anything is written. */
function Moving({ preview, at, onMove, onClose }: MovingProps) {
  const message = at === null ? undefined : preview?.messages[at];
  if (!preview || at === null || !message) return null;
  return (
    <MoveDialog
      message={{ ...message, subject: message.renderedSubject }}
      earliest={preview.startOn}
      onMove={(day) => Promise.resolve(onMove(at, day))}
      onClose={onClose}
    />
  );
}

/** Asks the server about the plan with a changed message; what it refuses is told from the message's own place. */
function useMessageCheck({ form, contactId }: ReturnType<typeof usePlanForm>) {
  const client = useQueryClient();
  return async (messages: MessageDraft[], at: number) => {
    const query = draftQuery(planInput({ ...form, messages }, contactId));
    try {
      await client.fetchQuery({ ...query, retry: false });
    } catch (error) {
      throw fromMessage(error, `/messages/${at}`);
    }
  };
}

function fromMessage(error: unknown, prefix: string): unknown {
  if (!(error instanceof AppError)) return error;
  const fields = error.fields.map((field) => ({ ...field, path: field.path.replace(prefix, '') }));
  return new AppError(error.code, error.status, error.data, fields);
}

interface MessagesProps extends NewPlanTimelineProps {
  onEdit: (at: number) => void;
  onMove: (at: number) => void;
  onMoveTo: (at: number, day: string) => void;
  onRemove: (at: number) => void;
}

function Messages({ plan, preview, stale, onEdit, onMove, onMoveTo, onRemove }: MessagesProps) {
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
