import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columns, type useColumns } from './use-columns.ts';

/** Which columns are shown; the list stays open while they are chosen. */
export function ColumnsMenu({ choice }: { choice: ReturnType<typeof useColumns> }) {
  const { t } = useTranslation('contacts');
  return (
    <Menu withInitialFocusPlaceholder={false} closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />} visibleFrom="sm">
          {t('list.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ColumnItems choice={choice} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function ColumnItems({ choice: { shown, toggle } }: { choice: ReturnType<typeof useColumns> }) {
  const { t } = useTranslation('contacts');
  return columns.map((column) => (
    <Menu.CheckboxItem key={column} checked={shown.includes(column)} onChange={() => toggle(column)}>
      {t(`columns.${column}`)}
    </Menu.CheckboxItem>
  ));
}
