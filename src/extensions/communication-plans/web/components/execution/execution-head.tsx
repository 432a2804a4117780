import { ActionIcon, Button } from '@mantine/core';
import { IconSend, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../../../../platform/ui/web/page-header.tsx';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { settingsPath } from '../../plan-paths.ts';
import { RunReport } from './run-report.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import type { ExecutionView } from './use-execution.ts';
import type { SendRun } from './use-send-run.ts';

interface ExecutionHeadProps {
  view: ExecutionView;
  /** What « send all » means now. */
  all: readonly ExecutionRow[];
  run: SendRun;
  help: boolean;
  setHelp: (opened: boolean) => void;
  onSendMany: (rows: readonly ExecutionRow[]) => void;
}

/** What a run does, and the buttons that begin one. */
export function ExecutionHead({ view, all, run, help, setHelp, onSendMany }: ExecutionHeadProps) {
  const { t } = useTranslation('communication-plans');
  const busy = run.running !== null;
  return (
    <PageHeader
      title={t('execution.title')}
      beside={<RunReport run={run} />}
      actions={
        <>
          <SendButtons {...{ view, all, busy, onSendMany }} />
          <ActionIcon
            component={Link}
            to={settingsPath}
            variant="default"
            size={36}
            aria-label={t('settings.open')}
            title={t('settings.open')}
          >
            <IconSettings size={18} />
          </ActionIcon>
          <ShortcutsHelp opened={help} onChange={setHelp} />
        </>
      }
    />
  );
}

type SendButtonsProps = Pick<ExecutionHeadProps, 'view' | 'all' | 'onSendMany'> & { busy: boolean };

function SendButtons({ view, all, busy, onSendMany }: SendButtonsProps) {
  const { t } = useTranslation('communication-plans');
  const { selected, clearSelection } = view;
  const rows = selected.length > 0 ? selected : all;
  if (rows.length === 0) return null;
  const word = selected.length > 0 ? 'execution.sendSelection' : 'execution.sendAll';
  return (
    <>
      {selected.length > 0 && (
        <Button variant="subtle" color="gray" onClick={clearSelection}>
          {t('execution.clearSelection')}
        </Button>
      )}
      <Button leftSection={<IconSend size={16} />} disabled={busy} onClick={() => onSendMany(rows)}>
        {t(word, { count: rows.length })}
      </Button>
    </>
  );
}
