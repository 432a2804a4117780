import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconFilter, IconTableExport, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import type { ContactFilters } from '../../contract/contact-list.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { countFilters } from './list-address.ts';
import type { useColumns } from './use-columns.ts';
import type { Export } from './use-export.ts';
import type { ListAddress } from './use-list-address.ts';
import type { Selection } from './use-selection.ts';
import { ViewsMenu } from './views-menu.tsx';

const groups = ['all', 'client', 'prospect', 'partner', 'other'] as const;

interface ListBarProps {
  address: ListAddress;
  columns: ReturnType<typeof useColumns>;
  selection: Selection;
  exporting: Export;
}

/** Over the list: what it shows, how, and the same as a file. */
export function ListBar({ address, columns, selection, exporting }: ListBarProps) {
  const { t } = useTranslation('contacts');
  const { filters, change } = address;
  const narrowed = countFilters(filters);
  const [opened, setOpened] = useState(narrowed > 0);
  return (
    <>
      <Group mb="sm" gap="sm">
        <SearchField
          value={filters.search ?? ''}
          onSearch={(search) => change({ search: search.slice(0, 200) || undefined })}
          label={t('search')}
          placeholder={t('searchHint')}
        />
        <SegmentedControl
          aria-label={t('columns.group')}
          value={filters.group ?? 'all'}
          onChange={(group) =>
            change({ group: group === 'all' ? undefined : (group as NonNullable<ContactFilters['group']>) })
          }
          data={groups.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <Group gap="xs" ml={{ base: 0, lg: 'auto' }}>
          <ViewsMenu address={address} />
          <Button
            variant="default"
            leftSection={<IconFilter size={16} />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {narrowed === 0 ? t('list.filters') : t('list.filtersSet', { count: narrowed })}
          </Button>
          <ColumnsMenu choice={columns} />
          {exporting && <ExportButton exporting={exporting} />}
        </Group>
      </Group>
      {opened && <FilterPanel address={address} />}
      {selection.ids.length > 0 && (
        <Group mb="xs" gap="xs" role="status">
          {t('list.selected', { count: selection.ids.length })}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconX size={14} />}
            onClick={selection.clear}
          >
            {t('list.unselect')}
          </Button>
        </Group>
      )}
    </>
  );
}

function ExportButton({ exporting }: { exporting: NonNullable<Export> }) {
  const { t } = useTranslation('contacts');
  return (
    <Button
      variant="default"
      leftSection={<IconTableExport size={16} />}
      onClick={exporting.run}
      loading={exporting.isPending}
    >
      {exporting.count > 0 ? t('list.exportSelected', { count: exporting.count }) : t('list.export')}
    </Button>
  );
}
