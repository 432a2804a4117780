import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DayValues } from '../store-values.ts';
import classes from './week-hours-fields.module.css';

interface WeekHoursFieldsProps {
  week: readonly DayValues[];
  onChange: (week: DayValues[]) => void;
  problem: (path: string) => string | null;
}

type Half = 'morning' | 'afternoon';

/** The hours of each weekday, morning and afternoon; a day left empty is closed. */
export function WeekHoursFields({ week, onChange, problem }: WeekHoursFieldsProps) {
  const { t } = useTranslation('company');
  const set = (at: number, day: DayValues) => onChange(week.map((one, index) => (index === at ? day : one)));
  return (
    <div className={classes['week']}>
      {week.map((day, at) => {
        const name = t(`weekdays.${at + 1}`);
        return (
          <fieldset key={name} className={classes['day']}>
            <legend className={classes['name']}>{name}</legend>
            <Group gap="xs" wrap="wrap">
              {(['morning', 'afternoon'] as const).map((half) => (
                <SpanFields
                  key={half}
                  day={day}
                  half={half}
                  name={name}
                  onChange={(next) => set(at, next)}
                  error={problem(`/weekHours/${at}/${half}`)}
                />
              ))}
              {at > 0 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconCopy size={14} />}
                  aria-label={t('store.sameOn', { day: name })}
                  onClick={() => set(at, week[at - 1]!)}
                >
                  {t('store.same')}
                </Button>
              )}
            </Group>
          </fieldset>
        );
      })}
    </div>
  );
}

interface SpanFieldsProps {
  day: DayValues;
  half: Half;
  name: string;
  onChange: (day: DayValues) => void;
  error: string | null;
}

function SpanFields({ day, half, name, onChange, error }: SpanFieldsProps) {
  const { t } = useTranslation('company');
  const field = (end: 'from' | 'to') => (
    <TextInput
      type="time"
      size="xs"
      w={104}
      aria-label={t(`store.times.${half}.${end}`, { day: name })}
      value={day[half][end]}
      onChange={(event) => onChange({ ...day, [half]: { ...day[half], [end]: event.currentTarget.value } })}
      error={error !== null}
    />
  );
  return (
    <div>
      <Group gap={4} wrap="nowrap">
        {field('from')}
        <Text span size="sm" c="dimmed">
          {t('store.to')}
        </Text>
        {field('to')}
      </Group>
      {error !== null && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
