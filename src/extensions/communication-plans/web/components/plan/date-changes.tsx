import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CivilDateText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { DateChange } from '../../../contract/plan-changes.ts';
import classes from './date-changes.module.css';

/** Each message with its day before and after; under its subject where it is narrow. */
export function DateChanges({ changes }: { changes: readonly DateChange[] }) {
  const { t } = useTranslation('communication-plans');
  if (changes.length === 0) return <Text c="dimmed">{t('dateChanges.none')}</Text>;
  return (
    <ul className={classes['changes']} aria-label={t('dateChanges.caption')}>
      {changes.map((change) => (
        <li key={change.messageId} className={classes['change']}>
          <span className={classes['subject']}>
            {change.position}. {change.subject}
          </span>
          <span className={classes['days']}>
            <VisuallyHidden>{t('dateChanges.before')}</VisuallyHidden>
            <CivilDateText date={change.from} />
            <IconArrowRight size={14} aria-hidden />
            <VisuallyHidden>{t('dateChanges.after')}</VisuallyHidden>
            <After change={change} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function After({ change: { from, to } }: { change: DateChange }) {
  const { t } = useTranslation('communication-plans');
  if (to === null) return <span className={classes['after']}>{t('dateChanges.skipped')}</span>;
  if (to === from) return <span className={classes['quiet']}>{t('dateChanges.same')}</span>;
  return (
    <span className={classes['after']}>
      <CivilDateText date={to} />
    </span>
  );
}
