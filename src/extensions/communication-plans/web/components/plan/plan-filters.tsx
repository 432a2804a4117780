import { Button, Group, Select } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName, usePeople } from '../../../../../base/users/web/public.ts';
import { noTemplate } from '../../../contract/plan-list.ts';
import { templatesQuery } from '../../queries.ts';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';
import classes from './plan-filters.module.css';
import type { useListAddress } from './use-list-address.ts';

type Address = ReturnType<typeof useListAddress>;

const states = ['draft', 'active', 'suspended', 'completed', 'cancelled'] as const;

/** State, plan-type, person in charge and period: each adds to the others. */
export function PlanFilters({ address }: { address: Address }) {
  const { t } = useTranslation('communication-plans');
  const { filter, filters, change, clear } = address;
  return (
    <div className={classes['filters']} role="group" aria-label={t('list.filters')}>
      <Select
        label={t('list.state')}
        placeholder={t('list.anyState')}
        data={states.map((state) => ({ value: state, label: t(`planState.${state}`) }))}
        value={filter.state ?? null}
        onChange={(state) => change({ state })}
        clearable
      />
      <PlanTypeFilter address={address} />
      <OwnerFilter address={address} />
      <PeriodFilter address={address} />
      {(filters > 0 || filter.search !== undefined) && (
        <Group className={classes['clear']}>
          <Button variant="subtle" leftSection={<IconFilterX size={16} />} onClick={clear}>
            {t('list.clearFilters')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function PlanTypeFilter({ address: { filter, change } }: { address: Address }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery(templatesQuery());
  const types = (data?.templates ?? []).map(({ code, label }) => ({ value: code, label }));
  const chosen = filter.templateCode;
  // The plan-type of an old link may be gone; its plans are not.
  const known = chosen === undefined || chosen === noTemplate || types.some(({ value }) => value === chosen);
  return (
    <Select
      label={t('list.planType')}
      placeholder={t('list.anyPlanType')}
      data={[
        ...types,
        ...(known ? [] : [{ value: chosen, label: chosen }]),
        { value: noTemplate, label: t('list.emptyPlanType') },
      ]}
      value={chosen ?? null}
      onChange={(type) => change({ type })}
      clearable
      searchable
    />
  );
}

function OwnerFilter({ address: { filter, change } }: { address: Address }) {
  const { t } = useTranslation('communication-plans');
  const { data: people = [] } = usePeople();
  return (
    <Select
      label={t('newPlan.owner')}
      placeholder={t('list.anyOwner')}
      data={people.map((person) => ({ value: person.id, label: personName(person) }))}
      value={filter.ownerId ?? null}
      onChange={(owner) => change({ owner })}
      clearable
      searchable
    />
  );
}

type PeriodKind = 'next' | 'start';

/** From one day to another, of the next message or of the start: one of both at a time. */
function PeriodFilter({ address: { filter, change } }: { address: Address }) {
  const { t } = useTranslation('communication-plans');
  const ofStart = filter.startFrom !== undefined || filter.startUntil !== undefined;
  const ofNext = filter.nextFrom !== undefined || filter.nextUntil !== undefined;
  const [chosen, setChosen] = useState<PeriodKind>('next');
  const kind = ofStart ? 'start' : ofNext ? 'next' : chosen;
  const from = filter[`${kind}From`] ?? null;
  const until = filter[`${kind}Until`] ?? null;
  const set = (of: PeriodKind, days: { from: string | null; until: string | null }) =>
    change({
      ...{ startFrom: null, startUntil: null, nextFrom: null, nextUntil: null },
      ...{ [`${of}From`]: days.from, [`${of}Until`]: days.until },
    });
  const choose = (of: string | null) => {
    setChosen(of as PeriodKind);
    set(of as PeriodKind, { from, until });
  };
  return (
    <>
      <Select
        label={t('list.period')}
        data={(['next', 'start'] as const).map((of) => ({ value: of, label: t(`list.periods.${of}`) }))}
        value={kind}
        onChange={choose}
        allowDeselect={false}
      />
      <CivilDateField
        label={t('list.from')}
        value={from}
        onChange={(day) => set(kind, { from: day, until })}
        short
        clearable
      />
      <CivilDateField
        label={t('list.until')}
        value={until}
        onChange={(day) => set(kind, { from, until: day })}
        {...(from !== null && { minDate: from })}
        short
        clearable
      />
    </>
  );
}
