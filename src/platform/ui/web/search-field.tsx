import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps {
  /** What is searched now. */
  value: string;
  /** Called a moment after the last key. */
  onSearch: (search: string) => void;
  label: string;
  placeholder?: string;
}

/** A search over a list: it follows the typing without asking at each key. */
export function SearchField({ value, onSearch, label, placeholder = label }: SearchFieldProps) {
  const { t } = useTranslation('platform');
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const search = useDebouncedCallback((words: string, page: string) => {
    // Somebody who has meanwhile followed a link must not be brought back by their last key.
    if (window.location.pathname !== page) return;
    asked.current = words;
    onSearch(words);
  }, 200);

  // The address may change by itself, with the browser's way back.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);

  function type(words: string) {
    setTyped(words);
    search(words.trim(), window.location.pathname);
  }

  return (
    <TextInput
      type="search"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" onClick={() => type('')} aria-label={t('actions.clearSearch')} />
      }
      w={{ base: '100%', xs: 320 }}
    />
  );
}
