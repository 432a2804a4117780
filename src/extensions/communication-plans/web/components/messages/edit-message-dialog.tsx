import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { Plan } from '../../../contract/plans.ts';
import { planCalls } from '../../plan-calls.ts';
import { planQuery } from '../../queries.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { draftOf, inputOf } from './message-draft.ts';
import { MessageDialog } from './message-dialog.tsx';

interface EditMessageDialogProps {
  planId: string;
  messageId: string;
  onClose: () => void;
}

/** Changes one message of one plan; the plan-type stays as it is. */
export function EditMessageDialog({ planId, messageId, onClose }: EditMessageDialogProps) {
  const { t } = useTranslation('communication-plans');
  const plan = useQuery(planQuery(planId));
  const message = plan.data?.messages.find(({ id }) => id === messageId);
  if (plan.data && message) return <Editing key={messageId} {...{ plan: plan.data, messageId, onClose }} />;
  return (
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': t('actions.close') }}>
      <QueryView query={plan}>{() => null}</QueryView>
    </Modal>
  );
}

interface EditingProps {
  plan: Plan;
  messageId: string;
  onClose: () => void;
}

function Editing({ plan, messageId, onClose }: EditingProps) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  // As it was when it was opened: what a colleague changes meanwhile does not undo what is typed here.
  const [message] = useState(() => plan.messages.find(({ id }) => id === messageId));
  const [initial] = useState(() => message && draftOf(message, message.id));
  if (!message || !initial) return null;
  return (
    <MessageDialog
      about={{ planId: plan.id }}
      title={t('editor.title', { position: message.position })}
      initial={initial}
      note={t('editor.onlyHere')}
      applyLabel={t('editor.save')}
      onApply={(draft) =>
        change.mutateAsync({
          call: () => planCalls.saveMessage(plan.id, messageId, inputOf(draft)),
          done: t('plan.saved'),
          silentError: true,
        })
      }
      onClose={onClose}
    />
  );
}
