import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import { addDays, addMonths, type CalendarView } from './calendar-days.ts';
import classes from './calendar.module.css';

interface CalendarHeadProps {
  view: CalendarView;
  day: string;
  today: string;
  onView: (view: CalendarView) => void;
  onDay: (day: string) => void;
}

/** Which month it is, the way to others, and whether one sees it whole or a week of it. */
export function CalendarHead({ view, day, today, onView, onDay }: CalendarHeadProps) {
  const { t } = useTranslation('desktop');
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const step = (by: -1 | 1) => (view === 'month' ? addMonths(day, by) : addDays(day, 7 * by));
  return (
    <div className={classes['head']}>
      <strong className={classes['month']} aria-live="polite">
        {month.format(new Date(`${day}T00:00:00Z`))}
      </strong>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onDay(today)}>
        {t('calendar.today')}
      </Button>
      <ActionIcon onClick={() => onDay(step(-1))} aria-label={t(`calendar.${view}.previous`)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon onClick={() => onDay(step(1))} aria-label={t(`calendar.${view}.next`)}>
        <IconChevronRight size={16} />
      </ActionIcon>
      <SegmentedControl
        size="xs"
        value={view}
        onChange={(chosen) => onView(chosen as CalendarView)}
        aria-label={t('calendar.view')}
        data={[
          { value: 'month', label: t('calendar.month.name') },
          { value: 'week', label: t('calendar.week.name') },
        ]}
      />
    </div>
  );
}
