import { Button, Combobox, Text, useCombobox } from '@mantine/core';
import { IconPercentage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { variablesQuery } from '../../queries.ts';
import { ValuesOf } from './values-of.ts';
import { useVariableMeaning } from './use-variable-meaning.ts';
import { searchVariables } from './variable-search.ts';

const none: readonly string[] = [];

interface VariablePickerProps {
  /** What the button does, said in full. */
  label: string;
  onPick: (name: string) => void;
  /** Names that exist where one writes beside those of every message. */
  also?: readonly string[];
}

/**
 * A button that opens the catalogue of variables, each with its value for the client that `ValuesOf` names; choosing one
 * gives its name.
 */
export function VariablePicker({ label, onPick, also = none }: VariablePickerProps) {
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
          {t('actions.variables')}
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
        {combobox.dropdownOpened && <Options search={search} also={also} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({ search, also }: { search: string; also: readonly string[] }) {
  const { t } = useTranslation('communication-plans');
  const valueOf = useValues();
  const { meaningOf, offered } = useVariableMeaning();
  const groups = searchVariables(search, meaningOf, also, offered);
  if (groups.length === 0) return <Combobox.Empty>{t('variablesDialog.none')}</Combobox.Empty>;
  return (
    <Combobox.Options
      mah={320}
      style={{ overflowY: 'auto' }}
      tabIndex={0}
      aria-label={t('actions.variables')}
    >
      {groups.map(({ group, names }) => (
        <Combobox.Group key={group} label={t(`variableGroups.${group}`)}>
          {names.map((name) => (
            <Combobox.Option key={name} value={name}>
              <Text span display="block" size="sm">
                {meaningOf(name)}
              </Text>
              <Text span display="block" size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                <Text span ff="monospace">
                  %{name}%
                </Text>
                <Value value={valueOf(name)} />
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}

/** Undefined where nobody's values are asked for, or they are on their way. */
function useValues(): (name: string) => string | null | undefined {
  const of = useContext(ValuesOf);
  const { data } = useQuery({ ...variablesQuery(of ?? {}), enabled: of !== null });
  const values = of === null ? [] : (data?.groups ?? []).flatMap(({ variables }) => variables);
  const byName = new Map(values.map(({ name, value }) => [name, value]));
  return (name) => byName.get(name);
}

function Value({ value }: { value: string | null | undefined }) {
  const { t } = useTranslation('communication-plans');
  if (value === undefined) return null;
  return <> · {value ?? t('variablesDialog.noValue')}</>;
}
