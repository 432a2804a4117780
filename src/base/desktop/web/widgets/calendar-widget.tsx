import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { WidgetProps } from '../../../../platform/modules/web/module.ts';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { useSession } from '../../../users/web/public.ts';
import { closedDaysQuery } from '../queries.ts';
import { calendarSlot, type CalendarLine } from '../slots.ts';
import { Agenda } from './agenda.tsx';
import { addDays, weeksOf, type CalendarView } from './calendar-days.ts';
import { CalendarHead } from './calendar-head.tsx';
import { DayGrid } from './day-grid.tsx';
import { DayLines } from './day-lines.tsx';
import { GatherLines } from './gather-lines.tsx';
import classes from './calendar.module.css';

/** Pixels under which days in a grid would be too small to read and to touch. */
const leastGrid = { width: 230, height: 300 };
/** How far a list of days looks ahead. */
const agendaDays = 21;

/** « Calendrier »: what leaves on which day, closures and public holidays; a list of days where there is little room. */
export default function CalendarWidget({ width, height }: WidgetProps) {
  const format = useFormat();
  const [view, setView] = useCalendarView();
  const [chosen, setChosen] = useState<string | null>(null);
  const isSmall = width < leastGrid.width || height < leastGrid.height;
  const today = useCompanyToday() ?? format.today();
  const day = chosen ?? today;
  const weeks = weeksOf(view, day);
  const shown = { from: weeks[0]![0]!, to: weeks.at(-1)!.at(-1)! };
  const span = isSmall ? { from: today, to: addDays(today, agendaDays) } : shown;
  const calendar = useQuery(closedDaysQuery(span.from, span.to));
  const closed = calendar.data?.days ?? [];
  const sources = useSlot(calendarSlot);
  return (
    <GatherLines sources={sources} asked={span}>
      {(gathered) => {
        const { lines } = gathered;
        const error = gathered.error ?? calendar.error;
        const isKnown = !gathered.isPending && !calendar.isPending && error === null;
        if (isSmall) return <Agenda {...{ today, lines, closed, isKnown, error }} />;
        return (
          <div className={classes['calendar']} data-beside={width > 560 || undefined}>
            <div className={classes['days']}>
              <CalendarHead {...{ view, day, today }} onView={setView} onDay={setChosen} />
              <DayGrid {...{ weeks, view, day, today, closed }} counts={countsOf(lines)} onDay={setChosen} />
            </div>
            <DayLines {...{ day, lines, closed, isKnown, error }} />
          </div>
        );
      }}
    </GatherLines>
  );
}

const countsOf = (lines: readonly CalendarLine[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { on } of lines) counts.set(on, (counts.get(on) ?? 0) + 1);
  return counts;
};

/** The company's own today: the server says it with any days it is asked for. */
function useCompanyToday(): string | undefined {
  const here = useFormat().today();
  return useQuery(closedDaysQuery(here, addDays(here, agendaDays))).data?.today;
}

function useCalendarView() {
  const ownId = useSession().user.id;
  return useLocalStorage<CalendarView>({
    key: `miaou.desktop.calendar.${ownId}`,
    defaultValue: 'month',
    getInitialValueInEffect: false,
  });
}
