import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ClosedDay } from '../../contract/closed-days.ts';
import { dayOfKey, type CalendarView } from './calendar-days.ts';
import classes from './calendar.module.css';

interface DayGridProps {
  weeks: readonly (readonly string[])[];
  view: CalendarView;
  /** The day that is open. */
  day: string;
  today: string;
  /** How much there is on each day. */
  counts: ReadonlyMap<string, number>;
  closed: readonly ClosedDay[];
  onDay: (day: string) => void;
}

/** The days of a month or a week: one tab stop, arrows from day to day, Page keys from month to month. */
export function DayGrid({ weeks, view, day, today, counts, closed, onDay }: DayGridProps) {
  const { t } = useTranslation('desktop');
  const format = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day]);

  function press(event: KeyboardEvent) {
    const next = dayOfKey(event.key, day);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  }

  const name = new Intl.DateTimeFormat(format.language, { weekday: 'narrow', timeZone: 'UTC' });
  const whole = new Intl.DateTimeFormat(format.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <div role="grid" tabIndex={-1} ref={grid} aria-label={t('widgets.calendar')} onKeyDown={press}>
      <div role="row" className={classes['week']}>
        {weeks[0]!.map((date) => (
          <span
            role="columnheader"
            key={date}
            aria-label={whole.format(utcOf(date))}
            className={classes['weekday']}
          >
            {name.format(utcOf(date))}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div role="row" key={week[0]} className={classes['week']}>
          {week.map((date) => (
            <DayCell
              key={date}
              date={date}
              count={counts.get(date) ?? 0}
              closed={closed.find(({ on }) => on === date)}
              isOpen={date === day}
              isToday={date === today}
              isBeside={view === 'month' && date.slice(0, 7) !== day.slice(0, 7)}
              onDay={onDay}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const utcOf = (date: string) => new Date(`${date}T00:00:00Z`);

interface DayCellProps {
  date: string;
  count: number;
  closed: ClosedDay | undefined;
  isOpen: boolean;
  isToday: boolean;
  /** Of another month than the one shown. */
  isBeside: boolean;
  onDay: (day: string) => void;
}

function DayCell({ date, count, closed, isOpen, isToday, isBeside, onDay }: DayCellProps) {
  const { t } = useTranslation('desktop');
  const format = useFormat();
  const words = [
    format.civilDateInFull(date),
    ...(isToday ? [t('calendar.today')] : []),
    ...(count > 0 ? [t('calendar.count', { count })] : []),
    ...(closed ? [closed.name ?? t('calendar.closed')] : []),
  ];
  return (
    <div role="gridcell" aria-selected={isOpen}>
      <button
        type="button"
        className={classes['day']}
        tabIndex={isOpen ? 0 : -1}
        aria-label={words.join(', ')}
        aria-current={isToday ? 'date' : undefined}
        title={closed?.name ?? undefined}
        data-open={isOpen || undefined}
        data-today={isToday || undefined}
        data-beside={isBeside || undefined}
        data-closed={closed?.kind}
        onClick={() => onDay(date)}
      >
        <span>{Number(date.slice(8))}</span>
        <span className={classes['count']}>{count > 0 ? count : ''}</span>
      </button>
    </div>
  );
}
