import { Accordion, Anchor, Button, Text } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { companyQuery } from '../../../../../base/company/web/public.ts';
import type { Company } from '../../../../../base/company/contract/company.ts';
import type { Recounts } from '../../../contract/plan-changes.ts';
import { planPath } from '../../plan-paths.ts';
import { recountsQuery } from '../../queries.ts';
import { Notice } from '../notice.tsx';
import { DateChanges } from './date-changes.tsx';
import { useRecount } from './recount-notice.tsx';

/** Under the company's calendar: the plans whose dates it would move, which move only when asked. */
export function CalendarRecounts() {
  const company = useQuery(companyQuery);
  if (!company.data) return null;
  return <RecountsNow company={company.data} />;
}

function RecountsNow({ company }: { company: Company }) {
  const { t } = useTranslation('communication-plans');
  const { holidayRegion, openWeekdays, closures } = company;
  const { data } = useQuery(recountsQuery({ holidayRegion, openWeekdays, closures }));
  if (!data) return null;
  if (data.plans.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('recount.allGood')}
      </Text>
    );
  }
  return <PlansToRecount recounts={data} />;
}

function PlansToRecount({ recounts: { plans, more } }: { recounts: Recounts }) {
  const { t } = useTranslation('communication-plans');
  const recount = useRecount();
  return (
    <Notice tone="info" Icon={IconCalendarEvent} title={t('recount.plansTitle', { count: plans.length })}>
      {t('recount.text')} {more && t('recount.plansMore')}
      <Accordion variant="default" chevronPosition="left" my="xs">
        {plans.map(({ planId, label, contactName, changes }) => (
          <Accordion.Item key={planId} value={planId}>
            <Accordion.Control>
              <Text span size="sm">
                {t('recount.plan', { label, client: contactName })}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <DateChanges changes={changes} />
              <Anchor component={Link} to={planPath(planId)} size="sm">
                {t('recount.open')}
              </Anchor>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Button
        size="xs"
        loading={recount.isPending}
        onClick={() => recount.mutate(plans.map(({ planId }) => planId))}
      >
        {t('recount.applyAll')}
      </Button>
    </Notice>
  );
}
