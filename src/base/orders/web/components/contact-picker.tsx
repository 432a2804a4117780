import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../platform/http/web/api.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';

interface ContactPickerProps {
  label: string;
  value: string | null;
  onChange: (contactId: string | null) => void;
  error: ReactNode;
}

interface NamedContact {
  id: string;
  displayName: string;
}

const searchQuery = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'picker', search],
    queryFn: ({ signal }) =>
      api.get<{ contacts: NamedContact[] }>(
        `/api/contacts?limit=20${search === '' ? '' : `&search=${encodeURIComponent(search)}`}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });

const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'contact', id],
    queryFn: ({ signal }) => api.get<NamedContact>(`/api/contacts/${id}`, signal),
  });

/** A client, found by name, company or town. The server searches: accents do not matter. */
export function ContactPicker({ label, value, onChange, error }: ContactPickerProps) {
  const { t } = useTranslation('orders');
  const [typed, setTyped] = useState('');
  const chosen = useQuery({ ...contactQuery(value ?? ''), enabled: value !== null });
  const chosenName = chosen.data?.displayName;
  const [search] = useDebouncedValue(typed === chosenName ? '' : typed.slice(0, 200), 200);
  const found = useQuery(searchQuery(search));
  const options = new Map((found.data?.contacts ?? []).map(({ id, displayName }) => [id, displayName]));
  if (value !== null && chosenName !== undefined) options.set(value, chosenName);
  return (
    <Select
      label={label}
      placeholder={t('form.contactHint')}
      error={error ?? (found.isError && errorText(t, found.error))}
      nothingFoundMessage={found.isFetching ? null : t('form.contactNone')}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options: all }) => all}
      searchable
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      required
      maxDropdownHeight={320}
    />
  );
}
