import { MultiSelect, type ComboboxItem } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../base/users/contract/people.ts';
import { personName, shortName } from '../../../../base/users/web/public.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { mostRecipients } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './composer.module.css';

interface RecipientsFieldProps {
  /** Who reads when nobody is named. */
  everybody: string;
  value: string[];
  onChange: (userIds: string[]) => void;
  describedBy: string;
}

/** To whom: nobody named means everybody in the discussion. Completes names as they are typed. */
export function RecipientsField({ everybody, value, onChange, describedBy }: RecipientsFieldProps) {
  const { t } = useTranslation('chat');
  const { people, person: personOf, ownId, nameOf } = usePeopleNames();
  const [typed, setTyped] = useState('');
  const options = people
    .filter((person) => person.id !== ownId)
    .map((person) => ({ value: person.id, label: shortName(person) }));
  // Somebody who has left the company stays named until the writer takes them out.
  const gone = value.filter((id) => !options.some((option) => option.value === id));
  const data = [...options, ...gone.map((id) => ({ value: id, label: nameOf(id) }))];
  return (
    <MultiSelect
      className={classes.recipients}
      variant="unstyled"
      size="sm"
      leftSection={t('composer.recipientsPrefix')}
      leftSectionWidth={28}
      aria-label={t('composer.recipients')}
      aria-describedby={describedBy}
      placeholder={value.length === 0 ? everybody : t('composer.add')}
      data={data}
      value={value}
      onChange={onChange}
      maxValues={mostRecipients}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // Enter takes the one that is meant; once taken, it adds nobody else.
      selectFirstOptionOnChange={typed !== ''}
      limit={mostProposed}
      hidePickedOptions
      clearable
      openOnFocus={false}
      // Away from where one writes, which it would cover.
      comboboxProps={{ position: 'top-start' }}
      rightSectionPointerEvents="all"
      nothingFoundMessage={t('composer.nobodyFound')}
      filter={({ options: all, search }) => found(all as ComboboxItem[], search, personOf)}
      renderOption={({ option }) => <PersonOption person={personOf(option.value)} label={option.label} />}
    />
  );
}

/** A company of hundreds is found by typing, not by scrolling. */
const mostProposed = 50;

/** Those of whom something is called so; first those whose names begin so. */
function found(
  options: readonly ComboboxItem[],
  typed: string,
  personOf: (id: string) => Person | undefined,
): ComboboxItem[] {
  const looked = searchText(typed);
  const wordsOf = ({ value }: ComboboxItem) => {
    const person = personOf(value);
    return person ? ` ${searchText(`${personName(person)} ${person.nickname}`)}` : '';
  };
  const begins = (option: ComboboxItem) => Number(wordsOf(option).includes(` ${looked}`));
  return options
    .filter((option) => wordsOf(option).includes(looked))
    .toSorted((one, other) => begins(other) - begins(one));
}

function PersonOption({ person, label }: { person: Person | undefined; label: string }) {
  if (!person) return label;
  return (
    <span className={classes.option}>
      <PersonAvatar person={person} size={22} />
      {personName(person)}
      {person.nickname !== '' && <span className={classes.nickname}>{person.nickname}</span>}
    </span>
  );
}
