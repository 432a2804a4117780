import { ActionIcon, Anchor, Card, Group, Paper, Select, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { moveBetweenRows } from '../../../../../platform/ui/web/move-between-rows.ts';
import { CivilDateText, RelativeDate } from '../../../../../platform/ui/web/civil-date-text.tsx';
import { SortableHead, type SortDirection } from '../../../../../platform/ui/web/sortable-head.tsx';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { planSorts, type PlanSort, type PlanSummary } from '../../../contract/plan-list.ts';
import { planPath } from '../../plan-paths.ts';
import { PlanProgress } from './plan-progress.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';
import classes from './plan-table.module.css';

interface PlanTableProps {
  plans: readonly PlanSummary[];
  /** Left out where every plan is of one client. */
  withClient: boolean;
  /** How it is sorted, and the way to sort it otherwise. */
  order?: Order;
}

interface Order {
  sort: PlanSort;
  direction: SortDirection;
  onSort: (by: PlanSort) => void;
}

/** Plans as a table, or as cards where it is narrow. */
export function PlanTable(props: PlanTableProps) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return narrow ? <PlanCards {...props} /> : <WideTable {...props} />;
}

function WideTable({ plans, withClient, order }: PlanTableProps) {
  const { t } = useTranslation('communication-plans');
  const head = (by: PlanSort, width?: string) => (
    <SortableHead
      {...(width !== undefined && { w: width })}
      sorted={order?.sort === by ? order.direction : null}
      onSort={order && (() => order.onSort(by))}
    >
      {t(`list.${by}`)}
    </SortableHead>
  );
  return (
    <Paper className={classes['sheet']}>
      <Table.ScrollContainer minWidth={880} type="native">
        <Table highlightOnHover aria-label={t('list.caption')}>
          <Table.Thead>
            <Table.Tr>
              {withClient && head('client', '20%')}
              {head('planType', '22%')}
              {head('order')}
              {head('start')}
              {head('progress')}
              {head('next')}
              {head('state')}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={moveBetweenRows}>
            {plans.map((plan) => (
              <PlanRow key={plan.id} plan={plan} withClient={withClient} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function PlanRow({ plan, withClient }: { plan: PlanSummary; withClient: boolean }) {
  const { t } = useTranslation('communication-plans');
  const navigate = useNavigate();
  const open = () => void navigate(planPath(plan.id));
  const link = (name: string) => (
    <Anchor
      component={Link}
      to={planPath(plan.id)}
      fw={550}
      data-row
      onClick={(event) => event.stopPropagation()}
    >
      {name}
    </Anchor>
  );
  return (
    <Table.Tr onClick={open} className={classes['row']}>
      {withClient && <Table.Td>{link(plan.contactName)}</Table.Td>}
      <Table.Td>
        {withClient ? (
          <Text size="sm" lineClamp={2} title={plan.label}>
            {plan.label}
          </Text>
        ) : (
          link(plan.label)
        )}
        <Text size="xs" c="dimmed">
          {plan.templateCode ?? t('list.emptyPlanType')}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {plan.orderNumber ?? (
          <Text span size="sm" c="dimmed">
            {t('list.noOrder')}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <CivilDateText date={plan.startOn} />
      </Table.Td>
      <Table.Td>
        <PlanProgress plan={plan} />
      </Table.Td>
      <Table.Td>
        <NextMessage plan={plan} />
      </Table.Td>
      <Table.Td>
        <PlanStateBadge state={plan.state} />
      </Table.Td>
    </Table.Tr>
  );
}

function NextMessage({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  const late = plan.state === 'active' && plan.next !== null && plan.next.dueOn < today();
  if (!plan.next || plan.state === 'cancelled') {
    return (
      <Text span size="sm" c="dimmed">
        {t(plan.messageCount === 0 ? 'list.noMessage' : 'list.nothingNext')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" lineClamp={1} title={plan.next.subject}>
        {plan.next.subject}
      </Text>
      <Text size="xs" {...(late ? { c: 'red', fw: 550 } : { c: 'dimmed' })}>
        <CivilDateText date={plan.next.dueOn} /> · <RelativeDate date={plan.next.dueOn} />
      </Text>
    </>
  );
}

/** Sorted by one choice rather than by heads that are not there. */
function SortSelect({ order }: { order: Order }) {
  const { t } = useTranslation('communication-plans');
  const turned = order.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <Group gap="xs" mb="xs" wrap="nowrap" align="flex-end">
      <Select
        label={t('list.sortBy')}
        data={planSorts.map((by) => ({ value: by, label: t(`list.${by}`) }))}
        value={order.sort}
        onChange={(by) => by && by !== order.sort && order.onSort(by as PlanSort)}
        allowDeselect={false}
        style={{ flex: 1 }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(`list.turn.${turned}`)}
        title={t(`list.turn.${turned}`)}
        onClick={() => order.onSort(order.sort)}
      >
        {order.direction === 'ascending' ? <IconSortAscending size={18} /> : <IconSortDescending size={18} />}
      </ActionIcon>
    </Group>
  );
}

function PlanCards({ plans, withClient, order }: PlanTableProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <>
      {order && <SortSelect order={order} />}
      <Stack gap="xs" component="ul" className={classes['cards']} aria-label={t('list.caption')}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Card component={Link} to={planPath(plan.id)} padding="sm" className={classes['card']}>
              <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
                <Text fw={600}>{withClient ? plan.contactName : plan.label}</Text>
                <PlanStateBadge state={plan.state} />
              </Group>
              <Text size="sm" c="dimmed" mb={4}>
                {withClient && plan.label}
                {withClient && plan.orderNumber && ' · '}
                <span className={classes['number']}>{plan.orderNumber}</span>
              </Text>
              <NextMessage plan={plan} />
              <Group mt={6}>
                <PlanProgress plan={plan} />
              </Group>
            </Card>
          </li>
        ))}
      </Stack>
    </>
  );
}
