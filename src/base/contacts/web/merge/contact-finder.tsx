import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { contactFinderQuery } from '../queries.ts';

interface ContactFinderProps {
  label: string;
  description?: ReactNode;
  value: string | null;
  /** Not among those that are found. */
  exceptId: string;
  onChange: (contactId: string | null) => void;
}

/** One contact of the base, found by name, company or town. */
export function ContactFinder({ label, description, value, exceptId, onChange }: ContactFinderProps) {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const found = useQuery(contactFinderQuery(search));
  const options = (found.data?.contacts ?? []).filter(({ id }) => id !== exceptId);
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('searchHint')}
      error={found.isError && errorText(t, found.error)}
      nothingFoundMessage={found.isFetching ? null : t('none')}
      data={options.map(({ id, displayName, city }) => ({
        value: id,
        label: [displayName, city].filter(Boolean).join(' · '),
      }))}
      filter={({ options: all }) => all}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={onChange}
      maxDropdownHeight={280}
      data-autofocus
    />
  );
}
