import { Group, Paper, Title } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../../platform/errors/contract/app-error.ts';
import type { PlanPreview } from '../../../contract/plans.ts';
import type { VariablesQuery } from '../../../contract/variables.ts';
import { draftQuery } from '../../queries.ts';
import { emptyDraft, type MessageDraft } from '../messages/message-draft.ts';
import { MessageDialog } from '../messages/message-dialog.tsx';
import { removeAt, replaceAt } from '../messages/message-list.ts';
import { AddMessageButton } from './add-message-button.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NewPlanMessages, type NewPlanTimelineProps } from './new-plan-messages.tsx';
import { planInput, type usePlanForm } from './use-plan-form.ts';

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
    // With the messages that the days are of: a plan-type that is changed meanwhile does not take their place.
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
      <NewPlanMessages
        {...{ plan, preview, stale }}
        onEdit={setEditing}
        onMove={setMoving}
        onMoveTo={move}
        onRemove={(at) => set({ messages: removeAt(messages, at) })}
      />
      <Moving preview={preview} at={moving} onMove={move} onClose={() => setMoving(null)} />
      {editing !== null && (
        <MessageDialog
          about={valuesOf(plan)}
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

/** Whose values stand beside the variables while a message is written. */
function valuesOf({
  form: { orderId, ticketId },
  contactId,
}: ReturnType<typeof usePlanForm>): VariablesQuery {
  return {
    ...(contactId !== null && { contactId }),
    ...(orderId !== null && { orderId }),
    ...(ticketId !== null && { ticketId }),
  };
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
