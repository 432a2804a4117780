import { Anchor, Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMailbox, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FullPage } from '../../../../platform/ui/web/full-page.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { planEvents, type MessageChanged } from '../../contract/events.ts';
import type { Execution } from '../../contract/execution.ts';
import { ExecutionEmpty } from '../components/execution/execution-empty.tsx';
import { ExecutionList } from '../components/execution/execution-list.tsx';
import { ExecutionPane } from '../components/execution/execution-pane.tsx';
import { rowButtonId } from '../components/execution/execution-row.tsx';
import { ExecutionTabs } from '../components/execution/execution-tabs.tsx';
import classes from '../components/execution/execution.module.css';
import { RunReport } from '../components/execution/run-report.tsx';
import { sendableOf } from '../components/execution/send-run.ts';
import { ShortcutsHelp } from '../components/execution/shortcuts-help.tsx';
import { useExecutionKeys } from '../components/execution/use-execution-keys.ts';
import { useExecution, type ExecutionView } from '../components/execution/use-execution.ts';
import { useSendRun, type SendRun } from '../components/execution/use-send-run.ts';
import { useSending } from '../components/execution/use-sending.ts';
import { useMessageActions } from '../components/messages/use-message-actions.tsx';
import { Notice } from '../components/notice.tsx';
import { mailboxPath } from '../plan-paths.ts';
import { executionQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** « Exécution »: what is late, due, coming or blocked; a person reads and sends. */
export default function ExecutionPage() {
  const { t } = useTranslation('communication-plans');
  const execution = useQuery(executionQuery());
  const run = useSendRun();
  usePlansLive(({ event, data }) => {
    if (event !== planEvents.messageSent) return;
    const sent = execution.data?.rows.find(({ id }) => id === (data as MessageChanged).messageId);
    if (sent) run.noteSentElsewhere(sent);
  });
  return (
    <FullPage>
      <div className={classes['page']}>
        {!execution.data && <PageHeader title={t('execution.title')} />}
        <QueryView query={execution}>{(loaded) => <Loaded execution={loaded} run={run} />}</QueryView>
      </div>
    </FullPage>
  );
}

function Loaded({ execution, run }: { execution: Execution; run: SendRun }) {
  const view = useExecution(execution, run);
  const actions = useMessageActions(execution.today);
  const sending = useSending(run, execution);
  const [help, setHelp] = useState(false);
  const [reading, setReading] = useState(false);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { today, counters, leavesTheHouse } = execution;
  const onKeyDown = useExecutionKeys({ view, actions, today, ...sending, onHelp: () => setHelp(true) });
  useFocusOnCurrent(view.current?.id, run.running === null);
  const pane = view.current && (
    <ExecutionPane
      key={view.current.id}
      {...{ row: view.current, execution, run, actions }}
      onSend={sending.sendOne}
    />
  );
  return (
    <>
      <Head {...{ view, run, help, setHelp }} onSendMany={(rows) => void sending.sendMany(rows)} />
      {!leavesTheHouse && <BuiltInNotice />}
      <ExecutionTabs counters={counters} tab={view.tab} onChange={view.showTab}>
        <div className={classes['panes']} data-empty={pane === undefined || undefined} onKeyDown={onKeyDown}>
          <div className={classes['list']}>
            {view.visible.length === 0 && (
              <ExecutionEmpty tab={view.tab} coming={counters.coming} onTab={view.showTab} />
            )}
            <ExecutionList
              {...{ view, run, leavesTheHouse }}
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
    </>
  );
}

/**
 * The current message takes the focus whenever nothing else has it: when the window opens, and when the button
 * that had it is gone with what it did. So the keys always work.
 */
function useFocusOnCurrent(id: string | undefined, idle: boolean) {
  useEffect(() => {
    if (id === undefined) return;
    // After the page itself has taken the focus, as it does at each change of address.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      const free = active === null || active === document.body || active.tagName === 'MAIN';
      if (free) document.getElementById(rowButtonId(id))?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [id, idle]);
}

interface HeadProps {
  view: ExecutionView;
  run: SendRun;
  help: boolean;
  setHelp: (opened: boolean) => void;
  onSendMany: (rows: ExecutionView['rows']) => void;
}

function Head({ view, run, help, setHelp, onSendMany }: HeadProps) {
  const { t } = useTranslation('communication-plans');
  const all = sendableOf(view.visible, run.results);
  const { selected } = view;
  const busy = run.running !== null;
  return (
    <PageHeader
      title={t('execution.title')}
      beside={<RunReport run={run} />}
      actions={
        <>
          {selected.length > 0 ? (
            <>
              <Button variant="subtle" color="gray" onClick={view.clearSelection}>
                {t('execution.clearSelection')}
              </Button>
              <Button
                leftSection={<IconSend size={16} />}
                disabled={busy}
                onClick={() => onSendMany(selected)}
              >
                {t('execution.sendSelection', { count: selected.length })}
              </Button>
            </>
          ) : (
            all.length > 0 && (
              <Button leftSection={<IconSend size={16} />} disabled={busy} onClick={() => onSendMany(all)}>
                {t('execution.sendAll', { count: all.length })}
              </Button>
            )
          )}
          <ShortcutsHelp opened={help} onChange={setHelp} />
        </>
      }
    />
  );
}

function BuiltInNotice() {
  const { t } = useTranslation('communication-plans');
  return (
    <div style={{ marginBottom: 8 }}>
      <Notice tone="info" Icon={IconMailbox}>
        {t('execution.builtIn')}{' '}
        <Anchor component={Link} to={mailboxPath} size="sm" underline="always">
          {t('execution.mailbox')}
        </Anchor>
      </Notice>
    </div>
  );
}

interface ReadingDrawerProps {
  opened: boolean;
  onClose: () => void;
  children: React.ReactNode;
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
