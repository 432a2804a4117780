import { Button, Combobox, Text, useCombobox } from '@mantine/core';
import { IconPercentage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchVariables } from './variable-search.ts';

interface VariablePickerProps {
  /** What the button does, said in full. */
  label: string;
  onPick: (name: string) => void;
  /** Words beside the icon. */
  children?: string;
}

/** A button that opens the catalogue of variables; choosing one gives its name. */
export function VariablePicker({ label, onPick, children }: VariablePickerProps) {
  const { t } = useTranslation('communication-plans');
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => setSearch(''),
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const pick = (name: string) => {
    combobox.closeDropdown();
    onPick(name);
  };
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-end"
      shadow="md"
      withinPortal
      onOptionSubmit={pick}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPercentage size={16} />}
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {children ?? t('actions.variables')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t('variablesDialog.search')}
          aria-label={t('variablesDialog.search')}
        />
        <Options search={search} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({ search }: { search: string }) {
  const { t } = useTranslation('communication-plans');
  const groups = searchVariables(search, (name) => t(`variables.${name}`));
  return (
    <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
      {groups.length === 0 && <Combobox.Empty>{t('variablesDialog.none')}</Combobox.Empty>}
      {groups.map(({ group, names }) => (
        <Combobox.Group key={group} label={t(`variableGroups.${group}`)}>
          {names.map((name) => (
            <Combobox.Option key={name} value={name}>
              <Text span display="block" size="sm">
                {t(`variables.${name}`)}
              </Text>
              <Text span display="block" size="xs" c="dimmed" ff="monospace">
                %{name}%
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
