import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './contact-list.module.css';
import { FieldFilter } from './field-filter.tsx';
import { countFilters } from './list-address.ts';
import { filterChoicesQuery } from './list-queries.ts';
import type { ListAddress } from './use-list-address.ts';

/** Category, state, marketing, what is missing, a field, silence: each adds to the others. */
export function FilterPanel({ address }: { address: ListAddress }) {
  const { t } = useTranslation('contacts');
  const { data } = useQuery(filterChoicesQuery());
  const { filters, show, change } = address;
  const clear = () =>
    show({ ...(filters.sort && { sort: filters.sort }), ...(filters.search && { search: filters.search }) });
  return (
    <div className={classes.filters} role="group" aria-label={t('list.filters')}>
      <Select
        label={t('list.category')}
        placeholder={t('list.any')}
        data={(data?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.categoryId ?? null}
        onChange={(categoryId) => change({ categoryId: categoryId ?? undefined })}
        nothingFoundMessage={t('list.noCategory')}
        clearable
        searchable
      />
      <Choice
        address={address}
        name="state"
        choices={['archived', 'all']}
        placeholder={t('list.states.listed')}
        label={t('list.state')}
        words="list.states"
      />
      <Choice
        address={address}
        name="marketing"
        choices={['opposed', 'consented', 'unsaid']}
        placeholder={t('list.any')}
        label={t('list.marketing')}
        words="list.marketings"
      />
      <Choice
        address={address}
        name="missing"
        choices={['email', 'address']}
        placeholder={t('list.any')}
        label={t('list.missing')}
        words="list.missings"
      />
      <FieldFilter address={address} fields={data?.fields ?? []} />
      <Group className={classes.wide} justify="space-between">
        <Checkbox
          label={t('list.inactive', { count: data?.inactiveYears ?? 3 })}
          description={t('list.inactiveHint')}
          checked={filters.inactive === true}
          onChange={(event) => change({ inactive: event.currentTarget.checked || undefined })}
        />
        {countFilters(filters) > 0 && (
          <Button variant="subtle" leftSection={<IconFilterX size={16} />} onClick={clear}>
            {t('list.clear')}
          </Button>
        )}
      </Group>
    </div>
  );
}

interface ChoiceProps {
  address: ListAddress;
  name: 'state' | 'marketing' | 'missing';
  choices: readonly string[];
  label: string;
  placeholder: string;
  /** Where the words of the choices stand. */
  words: string;
}

function Choice({ address: { filters, change }, name, choices, label, placeholder, words }: ChoiceProps) {
  const { t } = useTranslation('contacts');
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={choices.map((value) => ({ value, label: t(`${words}.${value}`) }))}
      value={filters[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
      clearable
    />
  );
}
