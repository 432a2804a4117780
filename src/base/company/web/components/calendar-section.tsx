import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { Fact, Facts } from '../../../../platform/ui/web/fact-sheet.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Closure, Company } from '../../contract/company.ts';
import { closureDays } from '../calendar-values.ts';
import { calendarUseSlot } from '../slots.ts';
import { useClosureDays } from '../use-closure-days.ts';
import { CalendarDialog } from './calendar-dialog.tsx';

/** When the company works, and what is counted with it. */
export function CalendarSection({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const [editing, setEditing] = useState(false);
  const isAdmin = useMay()('company.company.change');
  const uses = useSlot(calendarUseSlot);
  return (
    <Paper p="md" component="section" aria-label={t('calendar.title')}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={2} size="h4">
          {t('sheet.calendar')}
        </Title>
        {isAdmin && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} />}
            onClick={() => setEditing(true)}
          >
            {t('calendar.edit')}
          </Button>
        )}
      </Group>
      <Facts>
        <Fact
          label={t('sheet.openWeekdays')}
          value={company.openWeekdays.map((day) => t(`weekdays.${day}`)).join(', ')}
        />
        <Fact label={t('sheet.holidays')} value={t(`regions.${company.holidayRegion}`)} />
        <Fact
          label={t('sheet.closures')}
          value={company.closures.length > 0 && <Closures closures={company.closures} />}
          missing={t('sheet.noClosure')}
        />
        <Fact label={t('sheet.timezone')} value={company.timezone} />
      </Facts>
      {uses.length > 0 && (
        <Stack gap="sm" mt="md">
          {uses.map(({ id, Component }) => (
            <Suspense key={id} fallback={null}>
              <Component />
            </Suspense>
          ))}
        </Stack>
      )}
      {editing && <CalendarDialog company={company} onClose={() => setEditing(false)} />}
    </Paper>
  );
}

/** Those that have passed are told apart: they are kept for what was counted with them. */
function Closures({ closures }: { closures: readonly Closure[] }) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const days = useClosureDays();
  const today = format.today();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {closures.map((closure) => {
        const { firstOn, lastOn, name } = closure;
        return (
          <li key={`${firstOn}${lastOn}${name}`}>
            {name}, {days(closure)}{' '}
            <Text span size="sm" c="dimmed">
              ({t('calendar.days', { count: closureDays(closure) })}
              {lastOn < today && ` · ${t('calendar.past')}`})
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
