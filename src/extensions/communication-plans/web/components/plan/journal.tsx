import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { MomentText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { Journal as PlanJournal } from '../../../contract/plans.ts';
import { journalQuery } from '../../queries.ts';
import classes from './journal.module.css';

type Entry = PlanJournal['entries'][number];

/** What happened to the plan, when and by whom: newest first. */
export function Journal({ planId }: { planId: string }) {
  const { t } = useTranslation('communication-plans');
  const journal = useQuery(journalQuery(planId));
  return (
    <section aria-label={t('plan.journal')}>
      <Title order={2} size="h3" mb="sm">
        {t('plan.journal')}
      </Title>
      <QueryView query={journal}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Text c="dimmed">{t('plan.journalEmpty')}</Text>
          ) : (
            <ol className={classes['entries']}>
              {entries.map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  return (
    <li className={classes['entry']}>
      <span>{entryText(t, entry, format.civilDate)}</span>
      <span className={classes['by']}>
        {entry.userName ?? t('plan.machine')} · <MomentText moment={entry.at} />
      </span>
    </li>
  );
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The entry in the reader's words; its dates written as people say them. */
function entryText(
  t: TFunction,
  { what, position, detail }: Entry,
  civilDate: (date: string) => string,
): string {
  const written = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, isDate(value) ? civilDate(value) : value]),
  );
  return t(`communication-plans:journal.${what}`, { position, ...written, defaultValue: what });
}
