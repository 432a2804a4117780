import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ExecutionRow, LatePlan } from '../../../contract/execution.ts';
import { planQuery } from '../../queries.ts';
import { ReplaceDialog } from '../plan/replace-dialog.tsx';
import { LateDialog } from './late-dialog.tsx';

export interface PlanDialogs {
  /** Of all plans of which several messages are late. */
  settleLate: () => void;
  /** Of one client's. */
  settleLateOf: (contactId: string) => void;
  /** By the plan that tells of a delay. */
  replace: (row: Pick<ExecutionRow, 'planId'>) => void;
  /** To be put on the page. */
  shown: ReactNode;
}

type Opened = { kind: 'late'; planIds: string[] } | { kind: 'replace'; planId: string } | null;

/** What can be done to whole plans from the window. */
export function usePlanDialogs(latePlans: readonly LatePlan[]): PlanDialogs {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const late = (plans: readonly LatePlan[]) => {
    if (plans.length > 0) setOpened({ kind: 'late', planIds: plans.map(({ planId }) => planId) });
  };
  return {
    settleLate: () => late(latePlans),
    settleLateOf: (contactId) => late(latePlans.filter((plan) => plan.contactId === contactId)),
    replace: ({ planId }) => setOpened({ kind: 'replace', planId }),
    shown: <Shown opened={opened} onClose={close} />,
  };
}

function Shown({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  if (opened?.kind === 'late') return <LateDialog planIds={opened.planIds} onClose={onClose} />;
  return opened && <Replacing planId={opened.planId} onClose={onClose} />;
}

function Replacing({ planId, onClose }: { planId: string; onClose: () => void }) {
  const { data } = useQuery(planQuery(planId));
  return data ? <ReplaceDialog plan={data} onReplaced={onClose} onClose={onClose} /> : null;
}
