import { useTranslation } from 'react-i18next';
import type { CalendarValues } from '../calendar-values.ts';
import {
  calendarFields,
  closuresOfBoth,
  saidCalendar,
  withTaken,
  type CalendarField,
} from '../said-calendar.ts';
import { useClosureDays } from '../use-closure-days.ts';
import { BothVersions } from './both-versions.tsx';

interface BothCalendarsProps {
  /** As it was when the writing began. */
  before: CalendarValues;
  mine: CalendarValues;
  theirs: CalendarValues;
  onSettle: (settled: CalendarValues) => void;
}

/** Two people wrote the calendar at the same time: the choice for each part of it, closure by closure. */
export function BothCalendars({ before, mine, theirs, onSettle }: BothCalendarsProps) {
  const { t } = useTranslation('company');
  const closureDays = useClosureDays();
  const closures = closuresOfBoth(mine, theirs);
  const fields = calendarFields(mine, theirs);
  const words = {
    weekday: (day: string) => t(`weekdays.${day as '1'}`),
    region: (region: CalendarValues['holidayRegion']) => t(`regions.${region}`),
    isThere: t('calendar.isThere'),
    isNotThere: t('calendar.isNotThere'),
  };
  const said = (values: CalendarValues) => saidCalendar(values, fields, words);
  const labels: Record<string, string> = {
    openWeekdays: t('calendar.openWeekdays'),
    holidayRegion: t('sheet.holidays'),
    timezone: t('calendar.timezone'),
  };
  function labelOf(field: CalendarField): string {
    const closure = closures.get(field);
    if (!closure) return labels[field]!;
    const { name, firstOn, lastOn } = closure;
    const when = firstOn === null ? '' : closureDays({ firstOn, lastOn: lastOn ?? firstOn });
    return t('calendar.closureOf', { name, when });
  }
  return (
    <BothVersions
      before={said(before)}
      mine={said(mine)}
      theirs={said(theirs)}
      fields={fields}
      labelOf={labelOf}
      onSettle={(taken) => onSettle(withTaken(mine, theirs, taken))}
    />
  );
}
