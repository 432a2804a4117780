import { Anchor, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { contactPath } from '../../plan-paths.ts';
import classes from './execution.module.css';
import { ExecutionLine } from './execution-row.tsx';
import { groupByClient, type ClientGroup } from './execution-rows.ts';
import type { ExecutionView } from './use-execution.ts';
import type { SendRun } from './use-send-run.ts';

interface ExecutionListProps {
  view: ExecutionView;
  run: SendRun;
  leavesTheHouse: boolean;
  onRead: (row: ExecutionRow) => void;
}

/** The messages of the present tab, client by client. */
export function ExecutionList(props: ExecutionListProps) {
  return groupByClient(props.view.visible).map((group) => (
    <Group key={group.contactId} group={group} {...props} />
  ));
}

interface GroupProps extends ExecutionListProps {
  group: ClientGroup<ExecutionRow>;
}

function Group({ group, view, run, leavesTheHouse, onRead }: GroupProps) {
  const isSelected = (row: ExecutionRow) => view.selected.some(({ id }) => id === row.id);
  return (
    <section className={classes['group']} aria-label={group.contactName}>
      <ClientHead group={group} view={view} />
      <ul className={classes['rows']}>
        {group.rows.map((row) => (
          <ExecutionLine
            key={row.id}
            row={row}
            result={run.results.get(row.id)}
            inFlight={run.running?.current === row.id}
            current={view.current?.id === row.id}
            selected={isSelected(row)}
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

function ClientHead({ group, view }: { group: ClientGroup<ExecutionRow>; view: ExecutionView }) {
  const { t } = useTranslation('communication-plans');
  const selectable = group.rows.filter(view.isSelectable);
  const count = selectable.filter((row) => view.selected.some(({ id }) => id === row.id)).length;
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
