import { Text } from '@mantine/core';
import { IconArrowRight, IconPlayerSkipForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CivilDateText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { LateStep } from '../../../contract/late.ts';
import classes from './late-steps.module.css';

/** The dates of one plan's messages, before and after. */
export function LateSteps({ steps }: { steps: readonly LateStep[] }) {
  const { t } = useTranslation('communication-plans');
  return (
    <ol className={classes['steps']}>
      {steps.map((step) => (
        <li key={step.messageId} data-skipped={step.to === null || undefined}>
          <span className={classes['subject']}>
            {t('timeline.position', { position: step.position })} · {step.subject}
          </span>
          <span className={classes['dates']}>
            <span data-past={step.to !== step.from || undefined}>
              <CivilDateText date={step.from} />
            </span>
            {step.to !== step.from && <After to={step.to} />}
            {step.to === step.from && (
              <Text span size="xs" c="dimmed">
                {t('late.unchanged')}
              </Text>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function After({ to }: { to: string | null }) {
  const { t } = useTranslation('communication-plans');
  const Icon = to === null ? IconPlayerSkipForward : IconArrowRight;
  return (
    <span className={classes['after']}>
      <Icon size={14} aria-label={t(to === null ? 'late.becomes' : 'late.movesTo')} role="img" />
      {to === null ? t('late.skipped') : <CivilDateText date={to} />}
    </span>
  );
}
