import { Checkbox, Group, Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { holidayRegions, type Company } from '../../contract/company.ts';
import { calendarOf, valuesOf, type CalendarValues } from '../calendar-values.ts';
import { companyCalls } from '../company-calls.ts';
import { useCompanyChange } from '../use-company-change.ts';
import { BothCalendars } from './both-calendars.tsx';
import { ClosureFields } from './closure-fields.tsx';
import { companyNow } from './identity-dialog.tsx';

interface CalendarDialogProps {
  company: Company;
  onClose: () => void;
}

/** When the company works, sent whole. Nothing typed is lost by a refusal, a colleague or a slip of the hand. */
export function CalendarDialog({ company, onClose }: CalendarDialogProps) {
  const { t } = useTranslation('company');
  const [read, setRead] = useState(company);
  const [initial] = useState(() => valuesOf(company));
  const [values, setValues] = useState(initial);
  const close = useGivingUp(values !== initial, onClose);
  const change = useCompanyChange(companyCalls.changeCalendar);
  const set = (changes: Partial<CalendarValues>) => {
    setValues((present) => ({ ...present, ...changes }));
    change.reset();
  };
  const save = () =>
    change.mutate(
      { ...calendarOf(values), version: read.version },
      {
        onSuccess: () => {
          notifications.show({ message: t('calendar.saved') });
          onClose();
        },
      },
    );
  const theirs = companyNow(change.error, 'company.changedMeanwhile');
  const settle = (settled: CalendarValues) => {
    if (theirs) setRead(theirs);
    set(settled);
  };
  const problem = useProblem(change.error);
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={t('calendar.title')}
      size={680}
      closeOnClickOutside={false}
    >
      <DialogBody>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!change.isPending) save();
          }}
        >
          <Stack gap="md">
            <Text c="dimmed">{t('calendar.text')}</Text>
            <Weekdays values={values} onChange={set} error={problem('/openWeekdays')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={t('calendar.holidays')}
                data={holidayRegions.map((region) => ({ value: region, label: t(`regions.${region}`) }))}
                value={values.holidayRegion}
                onChange={(region) => region && set({ holidayRegion: region as Company['holidayRegion'] })}
                allowDeselect={false}
              />
              <Select
                label={t('calendar.timezone')}
                data={timezones(values.timezone)}
                value={values.timezone}
                onChange={(timezone) => timezone && set({ timezone })}
                error={problem('/timezone')}
                allowDeselect={false}
                searchable
              />
            </SimpleGrid>
            <ClosureFields
              closures={values.closures}
              onChange={(closures) => set({ closures })}
              problem={problem}
            />
            {theirs && (
              <BothCalendars
                before={valuesOf(read)}
                mine={values}
                theirs={valuesOf(theirs)}
                onSettle={settle}
              />
            )}
            {!theirs && !isPlaced(change.error) && <ErrorNotice error={change.error} />}
            <FormFoot pending={change.isPending} disabled={theirs !== null} onCancel={() => void close()} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}

interface WeekdaysProps {
  values: CalendarValues;
  onChange: (changes: Partial<CalendarValues>) => void;
  error: ReactNode;
}

function Weekdays({ values, onChange, error }: WeekdaysProps) {
  const { t } = useTranslation('company');
  return (
    <Checkbox.Group
      label={t('calendar.openWeekdays')}
      description={t('calendar.openWeekdaysHint')}
      value={values.openWeekdays}
      onChange={(openWeekdays) => onChange({ openWeekdays })}
      error={error}
    >
      <Group gap="6px 14px" mt={6} mb={4}>
        {['1', '2', '3', '4', '5', '6', '7'].map((day) => (
          <Checkbox key={day} value={day} label={t(`weekdays.${day}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Every zone that the browser knows, the present one among them whatever it is. */
const timezones = (present: string): string[] => [
  ...new Set([present, ...Intl.supportedValuesOf('timeZone')]),
];

function useProblem(error: unknown): (path: string) => string | null {
  const { t } = useTranslation();
  const fields = error instanceof AppError ? error.fields : [];
  return (path) => {
    const field = fields.find((refused) => refused.path === path);
    return field ? fieldErrorText(t, field) : null;
  };
}

const isPlaced = (error: unknown): boolean => error instanceof AppError && error.fields.length > 0;
