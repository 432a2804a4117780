import { Checkbox, Loader, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLock, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { CivilDateText, RelativeDate } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { LookBadge } from '../messages/look-badge.tsx';
import { situationLook, type Look } from '../messages/message-look.ts';
import { blockedText } from '../plan/reason-text.ts';
import classes from './execution.module.css';
import { ResultLine } from './result-line.tsx';
import { RowFlags } from './row-flags.tsx';
import { hasLeft, type RowResult } from './send-run.ts';

export interface ExecutionLineProps {
  row: ExecutionRow;
  result: RowResult | undefined;
  inFlight: boolean;
  current: boolean;
  selected: boolean;
  selectable: boolean;
  leavesTheHouse: boolean;
  onRead: () => void;
  onSelect: (on: boolean) => void;
}

const sentLook: Look = { tone: 'good', Icon: IconCheck, labelKey: 'messageState.sent' };

/** Where the keyboard puts the focus. */
export const rowButtonId = (id: string): string => `execution-${id}`;
export const isRowButton = ({ id }: HTMLElement): boolean => id.startsWith('execution-');

/** One message of the list. Only the current one takes part in the tab order: the arrows do the rest. */
export function ExecutionLine(props: ExecutionLineProps) {
  const { row, result, inFlight, current, selected, selectable, leavesTheHouse, onRead, onSelect } = props;
  const { t } = useTranslation('communication-plans');
  const left = hasLeft(result);
  return (
    <li className={classes['row']} data-current={current || undefined} data-left={left || undefined}>
      <Checkbox
        mt={2}
        tabIndex={current ? 0 : -1}
        checked={selected}
        disabled={!selectable}
        onChange={(event) => onSelect(event.currentTarget.checked)}
        aria-label={t('execution.selectRow', { subject: row.subject, client: row.contactName })}
      />
      <div className={classes['main']}>
        <UnstyledButton
          id={rowButtonId(row.id)}
          className={classes['open']}
          tabIndex={current ? 0 : -1}
          aria-current={current}
          onClick={onRead}
        >
          <span className={classes['subject']}>{row.subject}</span>
          <Facts row={row} />
        </UnstyledButton>
        {!left && <RowFlags row={row} />}
        {!left && <Reasons row={row} />}
        {result && !inFlight && <ResultLine {...{ row, result, leavesTheHouse }} />}
      </div>
      <div className={classes['state']}>
        {inFlight ? (
          <Text span size="sm" c="dimmed" style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
            <Loader size={14} /> {t('execution.sending')}
          </Text>
        ) : (
          <LookBadge look={left ? sentLook : situationLook[row.situation]} />
        )}
        <Text size="xs" c="dimmed">
          <CivilDateText date={row.dueOn} />
        </Text>
        {!left && row.situation !== 'due' && (
          <Text size="xs" c="dimmed">
            <RelativeDate date={row.dueOn} />
          </Text>
        )}
      </div>
    </li>
  );
}

function Facts({ row }: { row: ExecutionRow }) {
  const { t } = useTranslation('communication-plans');
  return (
    <span className={classes['facts']}>
      <span>
        {t('timeline.position', {
          position: t('execution.position', { position: row.position, count: row.messageCount }),
        })}
      </span>
      <span>{row.templateCode ?? row.planLabel}</span>
      {row.orderNumber && <span>{row.orderNumber}</span>}
      {row.attachmentCount > 0 && (
        <span title={t('timeline.attachments', { count: row.attachmentCount })}>
          <IconPaperclip size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {row.attachmentCount}
        </span>
      )}
    </span>
  );
}

/** That it waits for another late one is said once for all of them. */
function Reasons({ row: { blocked, stale } }: { row: ExecutionRow }) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const own = stale ? blocked.filter(({ code }) => code !== 'earlierNotGone') : blocked;
  return own.map((reason) => (
    <div key={reason.code + JSON.stringify(reason.data)} className={classes['reason']}>
      <IconLock size={14} aria-hidden />
      <span>{blockedText(t, reason, format)}</span>
    </div>
  ));
}
