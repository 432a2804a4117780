import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { contactQuery, contactSearchQuery } from '../../queries.ts';

interface ContactSelectProps {
  label: string;
  value: string | null;
  onChange: (contactId: string | null) => void;
  clearable?: boolean;
  error?: ReactNode;
}

/** One contact of the base, found by name, company or town. The server searches: accents do not matter. */
export function ContactSelect({ label, value, onChange, clearable, error }: ContactSelectProps) {
  const { t } = useTranslation('communication-plans');
  const [typed, setTyped] = useState('');
  const chosen = useQuery({ ...contactQuery(value ?? ''), enabled: value !== null });
  const chosenName = chosen.data?.displayName;
  const [search] = useDebouncedValue(typed === chosenName ? '' : typed, 200);
  const found = useQuery(contactSearchQuery(search));
  const options = new Map((found.data?.contacts ?? []).map(({ id, displayName }) => [id, displayName]));
  if (value !== null && chosenName !== undefined) options.set(value, chosenName);
  return (
    <Select
      label={label}
      placeholder={t('newPlan.clientPlaceholder')}
      error={error ?? (found.isError && errorText(t, found.error))}
      nothingFoundMessage={found.isFetching ? null : t('newPlan.clientNone')}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options: all }) => all}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={onChange}
      clearable={clearable ?? false}
      allowDeselect={false}
      maxDropdownHeight={320}
    />
  );
}
