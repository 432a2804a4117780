import { Anchor, Checkbox, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { contactPath } from '../../plan-paths.ts';
import classes from './execution.module.css';
import { ExecutionLine } from './execution-row.tsx';
import { groupByClient, groupsShown, type ClientGroup } from './execution-rows.ts';
import type { ExecutionView } from './use-execution.ts';
import { useGrowing } from './use-growing.ts';
import type { SendRun } from './use-send-run.ts';

interface ExecutionListProps {
  view: ExecutionView;
  run: SendRun;
  leavesTheHouse: boolean;
  /** Messages that wait behind those of this tab. */
  beyond: number;
  onRead: (row: ExecutionRow) => void;
}

/**
 * The messages of the present tab, client by client. As many as one can look at are there; more come as one scrolls
 * or walks down, and none goes: what is read stays in its place.
 */
export function ExecutionList(props: ExecutionListProps) {
  const { view, beyond } = props;
  const { t } = useTranslation('communication-plans');
  const groups = groupByClient(view.visible);
  const { most, sentinel } = useGrowing(view.tab);
  const shown = groupsShown(groups, most, view.current?.id);
  return (
    <>
      {groups.slice(0, shown).map((group) => (
        <Group key={group.contactId} group={group} {...props} />
      ))}
      {shown < groups.length && <div ref={sentinel} className={classes['sentinel']} aria-hidden />}
      {beyond > 0 && shown === groups.length && (
        <Text size="sm" c="dimmed" mt="md" px="xs">
          {t(view.tab === 'coming' ? 'execution.beyondComing' : 'execution.beyondToDo', { count: beyond })}
        </Text>
      )}
    </>
  );
}

interface GroupProps extends ExecutionListProps {
  group: ClientGroup<ExecutionRow>;
}

function Group({ group, view, run, leavesTheHouse, onRead }: GroupProps) {
  return (
    <section className={classes['group']} aria-label={group.contactName}>
      <ClientHead group={group} view={view} />
      <ul className={classes['rows']}>
        {group.rows.map((row) => (
          <Line
            key={row.id}
            row={row}
            result={run.results.get(row.id)}
            inFlight={run.running?.current === row.id}
            current={view.current?.id === row.id}
            selected={view.isSelected(row)}
            selectable={view.isSelectable(row)}
            leavesTheHouse={leavesTheHouse}
            onRead={() => onRead(row)}
            onSelect={(on) => view.select([row], on)}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Parameters<typeof ExecutionLine>[0];

/** Drawn anew only for what it shows: the two handlers do the same thing however often they are made. */
const Line = memo(
  ExecutionLine,
  (before: LineProps, after: LineProps) =>
    before.row === after.row &&
    before.result === after.result &&
    before.inFlight === after.inFlight &&
    before.current === after.current &&
    before.selected === after.selected &&
    before.selectable === after.selectable &&
    before.leavesTheHouse === after.leavesTheHouse,
);

function ClientHead({ group, view }: { group: ClientGroup<ExecutionRow>; view: ExecutionView }) {
  const { t } = useTranslation('communication-plans');
  const selectable = group.rows.filter(view.isSelectable);
  const count = selectable.filter(view.isSelected).length;
  return (
    <header className={classes['client']}>
      <Checkbox
        checked={count > 0 && count === selectable.length}
        indeterminate={count > 0 && count < selectable.length}
        disabled={selectable.length === 0}
        onChange={(event) => view.select(selectable, event.currentTarget.checked)}
        aria-label={t('execution.selectClient', { client: group.contactName })}
      />
      <Anchor component={Link} to={contactPath(group.contactId)} fw={600} c="var(--mantine-color-text)">
        {group.contactName}
      </Anchor>
      {group.rows.length > 1 && (
        <Text span size="sm" c="dimmed" style={{ flex: 'none' }}>
          {t('models.messages', { count: group.rows.length })}
        </Text>
      )}
    </header>
  );
}
