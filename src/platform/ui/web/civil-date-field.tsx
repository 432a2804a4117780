import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/fr.js';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/web/use-format.ts';

import classes from './civil-date-field.module.css';

interface CivilDateFieldProps {
  label: string;
  description?: string;
  /** `YYYY-MM-DD` */
  value: string | null;
  onChange: (date: string | null) => void;
  minDate?: string;
  clearable?: boolean;
  /** In figures, where there is little room. */
  short?: boolean;
  placeholder?: string;
  error?: ReactNode;
}

/** A civil date, chosen in a calendar whose week begins on Monday. */
export function CivilDateField({ minDate, short = false, ...field }: CivilDateFieldProps) {
  const { t } = useTranslation('platform');
  const { language } = useFormat();
  // The popover is named by the field that opens it.
  const id = useId();
  return (
    <DatePickerInput
      {...field}
      {...(minDate !== undefined && { minDate })}
      locale={language}
      firstDayOfWeek={1}
      valueFormat={short ? 'DD/MM/YYYY' : 'dddd D MMMM YYYY'}
      leftSection={<IconCalendar size={16} aria-hidden />}
      classNames={{ day: classes['day'] }}
      id={id}
      popoverProps={{ withinPortal: true, id }}
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextDecade'),
        previousDecade: t('calendar.previousDecade'),
      }}
      {...(field.clearable && { clearButtonProps: { 'aria-label': t('calendar.clear') } })}
    />
  );
}
