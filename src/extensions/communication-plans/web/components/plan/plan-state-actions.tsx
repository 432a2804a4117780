import { Button } from '@mantine/core';
import {
  IconBan,
  IconCalendarPause,
  IconPercentage,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { ResumeInput } from '../../../contract/plan-changes.ts';
import type { Plan } from '../../../contract/plans.ts';
import type { PlanState } from '../../../contract/rules.ts';
import { planCalls } from '../../plan-calls.ts';
import { planPath } from '../../plan-paths.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { VariablesDialog } from '../variables/variables-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ResumeDialog } from './resume-dialog.tsx';

type Opened = 'resume' | 'replace' | 'variables' | null;

const unfinished: readonly PlanState[] = ['draft', 'active', 'suspended'];

/** What can be done to a plan as a whole, by its state. */
export function PlanStateActions({ plan }: { plan: Plan }) {
  const { t } = useTranslation('communication-plans');
  const [opened, setOpened] = useState<Opened>(null);
  const change = usePlanChange();
  const close = () => setOpened(null);
  const navigate = useNavigate();
  const start = () => change.mutate({ call: () => planCalls.startPlan(plan.id), done: t('plan.startDone') });
  const suspend = () =>
    change.mutate({ call: () => planCalls.suspendPlan(plan.id), done: t('plan.suspendDone') });
  const resume = (input: ResumeInput) => {
    close();
    change.mutate({ call: () => planCalls.resumePlan(plan.id, input), done: t('plan.resumeDone') });
  };
  return (
    <>
      {plan.state === 'draft' && (
        <Button leftSection={<IconPlayerPlay size={16} />} onClick={start} loading={change.isPending}>
          {t('plan.start')}
        </Button>
      )}
      {plan.state === 'suspended' && (
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => setOpened('resume')}
          loading={change.isPending}
        >
          {t('plan.resume')}
        </Button>
      )}
      {plan.state === 'active' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} />}
          onClick={suspend}
          loading={change.isPending}
        >
          {t('plan.suspend')}
        </Button>
      )}
      {(plan.state === 'active' || plan.state === 'suspended') && (
        <Button
          variant="default"
          leftSection={<IconCalendarPause size={16} />}
          onClick={() => setOpened('replace')}
        >
          {t('replace.open')}
        </Button>
      )}
      {unfinished.includes(plan.state) && <CancelPlan plan={plan} />}
      <Button
        variant="default"
        leftSection={<IconPercentage size={16} />}
        onClick={() => setOpened('variables')}
      >
        {t('actions.variables')}
      </Button>
      {opened === 'resume' && <ResumeDialog planId={plan.id} onResume={resume} onClose={close} />}
      {opened === 'replace' && (
        <ReplaceDialog plan={plan} onReplaced={(made) => void navigate(planPath(made.id))} onClose={close} />
      )}
      {opened === 'variables' && <VariablesDialog planId={plan.id} onClose={close} />}
    </>
  );
}

function CancelPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  const confirm = useConfirm();
  const cancel = async () => {
    const question = {
      title: t('plan.cancelTitle'),
      text: t('plan.cancelText'),
      confirmLabel: t('plan.cancelConfirm'),
      cancelLabel: t('plan.cancelKeep'),
      dangerous: true,
    };
    if (await confirm(question)) {
      change.mutate({ call: () => planCalls.cancelPlan(plan.id), done: t('plan.cancelDone') });
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconBan size={16} />}
      onClick={() => void cancel()}
      loading={change.isPending}
    >
      {t('plan.cancelPlan')}
    </Button>
  );
}
