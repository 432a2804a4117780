import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FullPage } from '../../../../platform/ui/web/full-page.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { planEvents, type MessageChanged } from '../../contract/events.ts';
import { ExecutionWindow } from '../components/execution/execution-window.tsx';
import classes from '../components/execution/execution.module.css';
import { sendingStateQuery } from '../components/execution/sending-state.ts';
import { standingResults } from '../components/execution/standing-results.ts';
import { useSendRun } from '../components/execution/use-send-run.ts';
import { executionQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** « Exécution »: what is late, due, coming or blocked; a person reads and sends. */
export default function ExecutionPage() {
  const { t } = useTranslation('communication-plans');
  const execution = useQuery(executionQuery());
  const started = useSendRun();
  const { data: sending } = useQuery(sendingStateQuery);
  const run = { ...started, results: standingResults(started.results, sending) };
  usePlansLive(({ event, data }) => {
    if (event !== planEvents.messageSent) return;
    const sent = execution.data?.rows.find(({ id }) => id === (data as MessageChanged).messageId);
    if (sent) run.noteSentElsewhere(sent);
  });
  return (
    <FullPage>
      <div className={classes['page']}>
        {!execution.data && <PageHeader title={t('execution.title')} />}
        <QueryView query={execution}>
          {(loaded) => <ExecutionWindow execution={loaded} run={run} />}
        </QueryView>
      </div>
    </FullPage>
  );
}
