import { IconCalendarStats, IconEyeExclamation, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { ExecutionRow } from '../../../contract/execution.ts';
import classes from './execution.module.css';
import { retryText } from './retry-text.ts';

/** What one must know of a message before sending it, besides what blocks it. */
export function RowFlags({ row }: { row: ExecutionRow }) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  return (
    <>
      {row.stale && (
        <div className={classes['reason']}>
          <IconCalendarStats size={14} aria-hidden />
          <span>{t('late.flag')}</span>
        </div>
      )}
      {row.contentChanged && (
        <div className={classes['reason']}>
          <IconEyeExclamation size={14} aria-hidden />
          <span>{t('execution.contentChanged')}</span>
        </div>
      )}
      {row.situation === 'deferred' && (
        <div className={classes['reason']}>
          <IconRefresh size={14} aria-hidden />
          <span>{row.retryAt === null ? t('execution.noRetry') : retryText(t, row.retryAt, format)}</span>
        </div>
      )}
    </>
  );
}
