import { Box, Button, Group, Pill, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import { actionName } from '../act-words.ts';
import { actChoicesQuery, type ActSearch } from '../queries.ts';

interface ActFiltersProps {
  search: ActSearch;
  onChange: (changes: Partial<Record<keyof Omit<ActSearch, 'sayWords'>, string | null>>) => void;
}

/** By words, by person, by action, by days, by the thing it was done to. */
export function ActFilters({ search, onChange }: ActFiltersProps) {
  const { t } = useTranslation('audit');
  const { data: choices } = useQuery(actChoicesQuery);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const clear = { actorId: null, action: null, subjectKind: null, subjectId: null };
  const actors = (choices?.actors ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const actions = (choices?.actions ?? []).map((action) => ({ value: action, label: actionName(t, action) }));
  return (
    <Group gap="sm" align="flex-end">
      <SearchField value={search.words ?? ''} onSearch={(words) => onChange({ words })} label={t('search')} />
      <Select
        label={t('filters.actor')}
        placeholder={t('filters.all')}
        data={actors}
        value={search.actorId ?? null}
        onChange={(actorId) => onChange({ actorId })}
        clearable
        searchable
        w={{ base: '100%', xs: 200 }}
      />
      <Select
        label={t('filters.action')}
        placeholder={t('filters.all')}
        data={actions}
        value={search.action ?? null}
        onChange={(action) => onChange({ action })}
        clearable
        searchable
        w={{ base: '100%', xs: 240 }}
      />
      <Box w={{ base: 'calc(50% - var(--group-gap) / 2)', xs: 150 }}>
        <CivilDateField
          label={t('filters.from')}
          value={search.from ?? null}
          onChange={(from) => onChange({ from })}
          clearable
          short
        />
      </Box>
      <Box w={{ base: 'calc(50% - var(--group-gap) / 2)', xs: 150 }}>
        <CivilDateField
          label={t('filters.until')}
          value={search.until ?? null}
          onChange={(until) => onChange({ until })}
          clearable
          short
        />
      </Box>
      {search.subjectId !== undefined && <Pill size="md">{t('subjectOnly')}</Pill>}
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange({ ...clear, words: null, from: null, until: null })}>
          {t('filters.clear')}
        </Button>
      )}
    </Group>
  );
}
