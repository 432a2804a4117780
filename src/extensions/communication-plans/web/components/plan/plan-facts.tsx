import { Anchor, Button, Group, Paper } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CivilDateText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { Plan } from '../../../contract/plans.ts';
import { planPath } from '../../plan-paths.ts';
import { accountChoicesQuery } from '../../queries.ts';
import { AutomaticSwitch, useAutomaticOf } from './automatic-switch.tsx';
import classes from './plan-facts.module.css';

interface PlanFactsProps {
  plan: Plan;
  /** Absent once nothing can change any more. */
  onEdit?: (() => void) | undefined;
}

/** How the plan is set: from when, by whom. Its client and order stand in the head of the page. */
export function PlanFacts({ plan, onEdit }: PlanFactsProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Paper p="md" component="section" aria-label={t('plan.settings')} className={classes['strip']}>
      <dl className={classes['facts']}>
        {plan.ticketNumber && <Fact label={t('plan.ticket')}>{plan.ticketNumber}</Fact>}
        <Fact label={t('plan.planType')}>{plan.templateCode ?? t('list.emptyPlanType')}</Fact>
        <Fact label={t('plan.startOn')}>
          <CivilDateText date={plan.startOn} />
        </Fact>
        {plan.expectedOn && (
          <Fact label={t('plan.expectedOn')}>
            <CivilDateText date={plan.expectedOn} />
          </Fact>
        )}
        <Fact label={t('plan.owner')}>{plan.ownerName}</Fact>
        <Fact label={t('plan.closedDays')}>{t(`closedDayRule.${plan.closedDayRule}`)}</Fact>
        <AccountFact accountId={plan.accountId} />
        <AutomaticFact plan={plan} />
        {plan.values.DATE_REPORT && (
          <Fact label={t('planValues.DATE_REPORT')}>
            <CivilDateText date={plan.values.DATE_REPORT} />
          </Fact>
        )}
        {plan.values.MOTIF_REPORT && (
          <Fact label={t('planValues.MOTIF_REPORT')}>{plan.values.MOTIF_REPORT}</Fact>
        )}
      </dl>
      <PlanLinks plan={plan} />
      {onEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={16} />}
          onClick={onEdit}
          aria-label={t('plan.editSettings')}
        >
          {t('actions.edit')}
        </Button>
      )}
    </Paper>
  );
}

/** The account of its own, where it has one: the default one goes without saying. */
function AccountFact({ accountId }: { accountId: string | null }) {
  const { t } = useTranslation('communication-plans');
  const { data: accounts } = useQuery({ ...accountChoicesQuery(), enabled: accountId !== null });
  if (accountId === null || !accounts) return null;
  const account = accounts.find(({ id }) => id === accountId);
  return <Fact label={t('account.label')}>{account?.name ?? t('account.gone')}</Fact>;
}

function AutomaticFact({ plan }: { plan: Plan }) {
  const { t } = useTranslation('communication-plans');
  const settings = useAutomaticOf(plan);
  if (!settings) return null;
  return (
    <Fact label={t('automatic.label')}>
      <AutomaticSwitch plan={plan} settings={settings} />
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlanLinks({ plan: { replacesPlanId, replacedByPlanId } }: { plan: Plan }) {
  const { t } = useTranslation('communication-plans');
  if (!replacesPlanId && !replacedByPlanId) return null;
  return (
    <Group gap="md">
      {replacesPlanId && (
        <Anchor component={Link} to={planPath(replacesPlanId)} size="sm">
          {t('plan.replaces')}
        </Anchor>
      )}
      {replacedByPlanId && (
        <Anchor component={Link} to={planPath(replacedByPlanId)} size="sm">
          {t('plan.replacedBy')}
        </Anchor>
      )}
    </Group>
  );
}
