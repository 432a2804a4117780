import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarLine, Known, Span } from '../../../../base/desktop/web/public.ts';
import { planPath } from '../plan-paths.ts';
import { dueDaysQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

interface PlansCalendarProps extends Span {
  children: (lines: Known<CalendarLine>) => ReactNode;
}

/** For the calendar of the desktop: the messages that plans have still to send. */
export default function PlansCalendar({ from, to, children }: PlansCalendarProps) {
  const { t } = useTranslation('communication-plans');
  usePlansLive();
  const { data, error } = useQuery(dueDaysQuery({ from, to }));
  if (!data) return children(error);
  const lines = data.messages.map(({ id, dueOn, contactName, planLabel, planId, position }) => ({
    id,
    on: dueOn,
    label: contactName,
    detail: t('widgets.message', { position, plan: planLabel }),
    path: planPath(planId),
  }));
  return children(lines);
}
