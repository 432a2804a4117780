import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Execution, ExecutionRow } from '../../../contract/execution.ts';
import { useMessageActions } from '../messages/use-message-actions.tsx';
import { BuiltInNotice } from './built-in-notice.tsx';
import { ExecutionEmpty } from './execution-empty.tsx';
import { ExecutionHead } from './execution-head.tsx';
import { ExecutionList } from './execution-list.tsx';
import { ExecutionPane } from './execution-pane.tsx';
import { rowButtonId } from './execution-row.tsx';
import { ExecutionTabs } from './execution-tabs.tsx';
import classes from './execution.module.css';
import { LateNotice } from './late-notice.tsx';
import { sendableOf } from './send-run.ts';
import { SendingNotices } from './sending-notices.tsx';
import { useExecutionKeys } from './use-execution-keys.ts';
import { useExecution } from './use-execution.ts';
import { usePlanDialogs } from './use-plan-dialogs.tsx';
import type { SendRun } from './use-send-run.ts';
import { useSending } from './use-sending.ts';

interface ExecutionWindowProps {
  execution: Execution;
  run: SendRun;
}

/** The list at the left, the mail that is read at the right; on a narrow screen over it. */
export function ExecutionWindow({ execution, run }: ExecutionWindowProps) {
  const { today, counters, leavesTheHouse, latePlans, beyond } = execution;
  const view = useExecution(execution, run);
  const actions = useMessageActions(today);
  const sending = useSending(run, execution);
  const dialogs = usePlanDialogs(latePlans);
  const [help, setHelp] = useState(false);
  const [reading, setReading] = useState(false);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const all = sendableOf(view.visible, run.results);
  const onKeyDown = useExecutionKeys({
    ...{ view, actions, today, all, ...sending },
    ...{ onStop: run.stop, onHelp: () => setHelp(true) },
    ...{ onSettleLate: dialogs.settleLate, onReplace: dialogs.replace },
  });
  useFocusOnCurrent(view.current?.id, `${run.running === null}/${latePlans.length}`);
  const pane = view.current && (
    <ExecutionPane
      key={view.current.id}
      {...{ row: view.current, rows: view.rows, execution, run, actions, dialogs }}
      onSend={sending.sendOne}
    />
  );
  const send = (rows: readonly ExecutionRow[]) => void sending.sendMany(rows);
  return (
    <>
      <ExecutionHead {...{ view, all, run, help, setHelp }} onSendMany={send} />
      {!leavesTheHouse && <BuiltInNotice />}
      <SendingNotices waiting={counters.late + counters.due} />
      <LateNotice latePlans={latePlans} onSettle={dialogs.settleLate} />
      <ExecutionTabs counters={counters} tab={view.tab} onChange={view.showTab}>
        <div className={classes['panes']} data-empty={pane === undefined || undefined} onKeyDown={onKeyDown}>
          <div className={classes['list']}>
            {view.visible.length === 0 && (
              <ExecutionEmpty tab={view.tab} coming={counters.coming} onTab={view.showTab} />
            )}
            <ExecutionList
              {...{ view, run, leavesTheHouse }}
              beyond={view.tab === 'coming' ? beyond.coming : beyond.toDo}
              onRead={(row) => {
                view.read(row);
                setReading(true);
              }}
            />
          </div>
          {wide && pane && <div className={classes['pane']}>{pane}</div>}
        </div>
      </ExecutionTabs>
      {!wide && (
        <ReadingDrawer opened={reading && pane !== undefined} onClose={() => setReading(false)}>
          {pane}
        </ReadingDrawer>
      )}
      {actions.dialogs}
      {dialogs.shown}
    </>
  );
}

/**
 * The current message takes the focus whenever nothing else has it: when the window opens, and when the button
 * that had it is gone with what it did, as `done` tells. So the keys always work.
 */
function useFocusOnCurrent(id: string | undefined, done: string) {
  useEffect(() => {
    if (id === undefined) return;
    // After the page itself has taken the focus, as it does at each change of address.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      const free = active === null || active === document.body || active.tagName === 'MAIN';
      if (free) document.getElementById(rowButtonId(id))?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [id, done]);
}

interface ReadingDrawerProps {
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

function ReadingDrawer({ opened, onClose, children }: ReadingDrawerProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(680px, 100%)"
      title={t('plan.preview')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children}
    </Drawer>
  );
}
