import '@mantine/dates/styles.css';
import 'dayjs/locale/fr.js';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';

import classes from './civil-date-field.module.css';

interface CivilDateFieldProps {
  label: string;
  description?: string;
  /** `YYYY-MM-DD` */
  value: string | null;
  onChange: (date: string | null) => void;
  minDate?: string;
  clearable?: boolean;
  error?: ReactNode;
}

/** A civil date, chosen in a calendar whose week begins on Monday. */
export function CivilDateField({ minDate, ...field }: CivilDateFieldProps) {
  const { language } = useFormat();
  return (
    <DatePickerInput
      {...field}
      {...(minDate !== undefined && { minDate })}
      locale={language}
      firstDayOfWeek={1}
      valueFormat="dddd D MMMM YYYY"
      leftSection={<IconCalendar size={16} aria-hidden />}
      classNames={{ day: classes['day'] }}
      popoverProps={{ withinPortal: true }}
    />
  );
}
