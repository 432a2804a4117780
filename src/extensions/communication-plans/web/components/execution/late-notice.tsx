import { Button } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { Execution, LatePlan } from '../../../contract/execution.ts';
import { Notice } from '../notice.tsx';
import classes from './execution.module.css';

interface LateNoticeProps {
  latePlans: Execution['latePlans'];
  onSettle: () => void;
}

/** After an absence: what « send all » leaves out, and the way to settle it. */
export function LateNotice({ latePlans, onSettle }: LateNoticeProps) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const [first] = latePlans;
  if (!first) return null;
  const clients = new Set(latePlans.map(({ contactId }) => contactId)).size;
  const since = latePlans.reduce((day, plan) => (plan.since < day ? plan.since : day), first.since);
  return (
    <div className={classes['notice']}>
      <Notice tone="warning" Icon={IconCalendarStats} title={t('late.noticeTitle', { count: clients })}>
        <span className={classes['noticeWords']}>
          {t('late.notice', { since: format.civilDateInFull(since) })}{' '}
          <Button size="compact-sm" variant="default" onClick={onSettle}>
            {t('late.settleAll', { count: latePlans.length })}
          </Button>
        </span>
      </Notice>
    </div>
  );
}

/** The same, of one plan, beside its message. */
export function PlanLateNotice({ plan, onSettle }: { plan: LatePlan; onSettle: () => void }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Notice tone="warning" Icon={IconCalendarStats} title={t('late.planTitle', { count: plan.overdue })}>
      {t('late.planText')}{' '}
      <Button size="compact-sm" variant="default" onClick={onSettle}>
        {t('late.settle')}
      </Button>
    </Notice>
  );
}
