import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Execution, ExecutionRow } from '../../../contract/execution.ts';
import { inTab, isExecutionTab, withKept, type ExecutionTab } from './execution-rows.ts';
import { hasLeft } from './send-run.ts';
import type { SendRun } from './use-send-run.ts';

/** What the address asks for: a tab, and the message that is being read. */
function useExecutionAddress() {
  const [address, setAddress] = useSearchParams();
  const change = (changes: Record<string, string | null>) =>
    setAddress(
      (present) => {
        const next = new URLSearchParams(present);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      // At once: a click on Send that follows must find the message that was just chosen, not the one before.
      { replace: true, flushSync: true },
    );
  return { tab: address.get('tab'), messageId: address.get('message'), change };
}

/** A message named by the address is shown on a tab that has it. */
function tabOf(asked: string | null, named: ExecutionRow | undefined): ExecutionTab {
  if (isExecutionTab(asked)) return asked;
  return named?.situation === 'coming' ? 'coming' : 'todo';
}

/** The row that is read; when it has gone, the one that took its place. */
function useCurrent(
  visible: readonly ExecutionRow[],
  askedId: string | null,
  tab: ExecutionTab,
): ExecutionRow | undefined {
  const last = useRef({ tab, at: 0 });
  const asked = visible.findIndex(({ id }) => id === askedId);
  const before = last.current.tab === tab ? last.current.at : 0;
  const at = asked === -1 ? Math.min(before, visible.length - 1) : asked;
  useEffect(() => {
    last.current = { tab, at: Math.max(0, at) };
  }, [tab, at]);
  return visible[at];
}

/** The rows of the present tab, the one that is read, those that are selected. */
export function useExecution({ rows: served }: Execution, run: SendRun) {
  const address = useExecutionAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { kept, staying } = run;
  // Sorted anew when the list changes, not at each key.
  const rows = useMemo(() => withKept(served, staying), [served, staying]);
  const tab = tabOf(
    address.tab,
    rows.find(({ id }) => id === address.messageId),
  );
  // A message that has just been tried stays on the tab where it was tried.
  const visible = useMemo(() => rows.filter((row) => inTab(kept.get(row.id) ?? row, tab)), [rows, kept, tab]);
  const current = useCurrent(visible, address.messageId, tab);
  const isSelectable = (row: ExecutionRow) => row.sendable && !row.stale && !hasLeft(run.results.get(row.id));
  const selected = rows.filter((row) => chosen.has(row.id) && isSelectable(row));
  return {
    ...{ rows, visible, tab, current, selected, isSelectable },
    isSelected: (row: ExecutionRow) => chosen.has(row.id) && isSelectable(row),
    showTab: (next: ExecutionTab) => address.change({ tab: next, message: null }),
    read: (row: ExecutionRow) => address.change({ tab, message: row.id }),
    select: (some: readonly ExecutionRow[], on: boolean) =>
      setChosen((present) => {
        const next = new Set(present);
        for (const { id } of some)
          if (on) next.add(id);
          else next.delete(id);
        return next;
      }),
    clearSelection: () => setChosen(new Set()),
  };
}

export type ExecutionView = ReturnType<typeof useExecution>;
