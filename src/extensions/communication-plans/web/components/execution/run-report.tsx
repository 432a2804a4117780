import { Button, CloseButton, Progress, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './execution.module.css';
import { hasLeft } from './send-run.ts';
import type { Running, SendRun } from './use-send-run.ts';

/** How far a run is, with the way to stop it; then what it did. */
export function RunReport({ run }: { run: SendRun }) {
  return (
    <div aria-live="polite">
      {run.running ? <Progressing running={run.running} onStop={run.stop} /> : <Summary run={run} />}
    </div>
  );
}

function Progressing({ running, onStop }: { running: Running; onStop: () => void }) {
  const { t } = useTranslation('communication-plans');
  const { done, total, stopping } = running;
  if (total === 1) return null;
  return (
    <div className={classes['report']}>
      <Text span size="sm" className="figures">
        {t('execution.progress', { done, total })}
      </Text>
      <Progress
        className={classes['bar']}
        w={200}
        value={(done / total) * 100}
        aria-label={t('execution.progressLabel')}
        size="md"
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerStop size={16} />}
        style={{ flex: 'none' }}
        disabled={stopping}
        onClick={onStop}
      >
        {t(stopping ? 'execution.stopping' : 'execution.stop')}
      </Button>
    </div>
  );
}

function Summary({ run }: { run: SendRun }) {
  const { t } = useTranslation('communication-plans');
  const { summary, results } = run;
  if (!summary) return null;
  const { sent, held, untried } = summary;
  const left = [...results.values()].filter(hasLeft).length;
  const words = [
    t('execution.summary.sent', { count: sent }),
    held > 0 && t('execution.summary.held', { count: held }),
    untried > 0 && t('execution.summary.untried', { count: untried }),
  ].filter(Boolean);
  const Icon = held + untried === 0 ? IconCircleCheck : IconInfoCircle;
  return (
    <div className={classes['report']}>
      <Icon size={18} aria-hidden />
      <Text span size="sm">
        {words.join(' · ')}
      </Text>
      {left > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={run.tidy}>
          {t('execution.tidy', { count: left })}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('execution.dismiss')} onClick={run.dismiss} />
    </div>
  );
}
