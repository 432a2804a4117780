import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { SettleInput } from '../../../contract/messages.ts';
import { planCalls } from '../../plan-calls.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { EditMessageDialog } from './edit-message-dialog.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';

/** What has to be known of a message to act on it. */
export interface ActionTarget {
  id: string;
  planId: string;
  subject: string;
  contactName: string;
  dueOn: string;
}

export interface MessageActions {
  edit: (target: ActionTarget) => void;
  postpone: (target: ActionTarget) => void;
  skip: (target: ActionTarget) => Promise<void>;
  bringForward: (target: ActionTarget) => void;
  retry: (target: ActionTarget) => void;
  settle: (target: ActionTarget, fate: SettleInput['fate']) => void;
  suspendPlan: (planId: string) => void;
  pending: boolean;
  /** To be put on the page: what `edit` and `postpone` open. */
  dialogs: ReactNode;
}

type Opened = { kind: 'edit' | 'postpone'; target: ActionTarget } | null;

/** Everything that can be done to a message but sending it. */
export function useMessageActions(today: string): MessageActions {
  const { t } = useTranslation('communication-plans');
  const [opened, setOpened] = useState<Opened>(null);
  const change = usePlanChange();
  const confirm = useConfirm();
  const close = () => setOpened(null);
  const skip = async (target: ActionTarget) => {
    const question = {
      title: t('execution.skipTitle'),
      text: t('execution.skipText', { subject: target.subject, client: target.contactName }),
      confirmLabel: t('execution.skipConfirm'),
    };
    if (await confirm(question)) {
      change.mutate({ call: () => planCalls.skip(target.id), done: t('execution.skipped') });
    }
  };
  const postpone = (target: ActionTarget, dueOn: string) => {
    close();
    change.mutate({ call: () => planCalls.postpone(target.id, { dueOn }), done: t('execution.postponed') });
  };
  return {
    edit: (target) => setOpened({ kind: 'edit', target }),
    postpone: (target) => setOpened({ kind: 'postpone', target }),
    skip,
    bringForward: ({ id }) =>
      change.mutate({ call: () => planCalls.bringForward(id), done: t('execution.broughtForward') }),
    retry: ({ id }) => change.mutate({ call: () => planCalls.retry(id), done: t('execution.retried') }),
    settle: ({ id }, fate) =>
      change.mutate({ call: () => planCalls.settle(id, { fate }), done: t('execution.settled') }),
    suspendPlan: (planId) =>
      change.mutate({ call: () => planCalls.suspendPlan(planId), done: t('plan.suspendDone') }),
    pending: change.isPending,
    dialogs: <Dialogs {...{ opened, today, onClose: close, onPostpone: postpone }} />,
  };
}

interface DialogsProps {
  opened: Opened;
  today: string;
  onClose: () => void;
  onPostpone: (target: ActionTarget, dueOn: string) => void;
}

function Dialogs({ opened, today, onClose, onPostpone }: DialogsProps) {
  if (opened === null) return null;
  const { kind, target } = opened;
  if (kind === 'edit') {
    return <EditMessageDialog planId={target.planId} messageId={target.id} onClose={onClose} />;
  }
  return (
    <PostponeDialog
      subject={target.subject}
      dueOn={target.dueOn}
      today={today}
      onPostpone={(dueOn) => onPostpone(target, dueOn)}
      onClose={onClose}
    />
  );
}
