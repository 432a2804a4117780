import {
  IconAlertTriangle,
  IconCalendarDue,
  IconClockExclamation,
  IconHandStop,
  IconMailOff,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Known, ToDoLine } from '../../../../base/desktop/web/public.ts';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import { plansTopic } from '../../contract/events.ts';
import { executionPath } from '../plan-paths.ts';
import { executionSummaryQuery } from '../queries.ts';
import { queryKeys } from '../query-keys.ts';

// Many desktops stand open: a colleague who sends a hundred mails makes a few questions of each, not hundreds.
const gatherMs = 3000;
/** A day that begins makes messages due, and no event tells it. */
const againMs = 10 * 60_000;

const situations = [
  { situation: 'uncertain', tone: 'bad', Icon: IconQuestionMark },
  { situation: 'refused', tone: 'bad', Icon: IconMailOff },
  { situation: 'blocked', tone: 'bad', Icon: IconHandStop },
  { situation: 'late', tone: 'warning', Icon: IconClockExclamation },
  { situation: 'due', tone: 'accent', Icon: IconCalendarDue },
  { situation: 'deferred', tone: 'warning', Icon: IconAlertTriangle },
] as const;

/** For the desktop: how many messages of the plans ask for somebody, why, and those of whom. */
export default function PlansToDo({ children }: { children: (lines: Known<ToDoLine>) => ReactNode }) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const ask = useDebouncedCallback(
    () => void client.invalidateQueries({ queryKey: queryKeys.executionSummary }),
    gatherMs,
  );
  useLiveTopic(plansTopic, ask, { onStanding: ask });
  const { data, error } = useQuery({ ...executionSummaryQuery(), refetchInterval: againMs });
  if (!data) return children(error);
  const lines = situations.flatMap(({ situation, tone, Icon }) => {
    const line = data.lines.find((one) => one.situation === situation);
    if (!line) return [];
    return {
      id: `communication-plans.${situation}`,
      ...{ tone, Icon, count: line.count },
      label: t(`widgets.toDo.${situation}`, { count: line.count }),
      detail: line.clients.join(', '),
      path: executionPath(line.firstId),
    };
  });
  return children(lines);
}
