import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { mailboxPath, sentMailPath } from '../../plan-paths.ts';
import { Answer } from '../messages/answer.tsx';
import classes from './execution.module.css';
import { hasLeft, type RowResult } from './send-run.ts';
import { SentBy } from './sent-by.tsx';

interface ResultLineProps {
  row: ExecutionRow;
  result: RowResult;
  leavesTheHouse: boolean;
}

/** What became of a mail, and where it can be seen. */
export function ResultLine({ row, result, leavesTheHouse }: ResultLineProps) {
  const { t } = useTranslation('communication-plans');
  const { moment } = useFormat();
  const left = hasLeft(result);
  return (
    <div className={classes['result']} data-tone={left ? 'good' : 'bad'} role="status">
      <span>
        {result.result === 'alreadySent' ? <SentBy row={row} /> : t(`sendResults.${result.result}`)}
      </span>
      {!left && result.response && (
        <span>
          <Answer response={result.response} />
        </span>
      )}
      {result.until && <span>{t('execution.until', { when: moment(result.until) })}</span>}
      {left && !leavesTheHouse && (
        <Anchor component={Link} to={mailboxPath} size="sm">
          {t('execution.intoMailbox')}
        </Anchor>
      )}
      {left && (
        <Anchor component={Link} to={sentMailPath(row.contactId, result.mailId)} size="sm">
          {t('execution.seeInFile')}
        </Anchor>
      )}
    </div>
  );
}
