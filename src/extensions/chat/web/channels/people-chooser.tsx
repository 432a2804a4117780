import { Checkbox, Input, ScrollArea, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../base/users/contract/people.ts';
import { personName } from '../../../../base/users/web/public.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './people-chooser.module.css';

interface PeopleChooserProps {
  label: string;
  /** The chosen colleagues; oneself is never among them. */
  value: readonly string[];
  onChange: (userIds: string[]) => void;
  error?: ReactNode;
}

/** A company this small is read at a glance. */
const searchFrom = 9;

/** Chooses colleagues, one by one or everybody. */
export function PeopleChooser({ label, value, onChange, error }: PeopleChooserProps) {
  const { t } = useTranslation('chat');
  const { people, ownId } = usePeopleNames();
  const [typed, setTyped] = useState('');
  const others = people.filter((person) => person.id !== ownId).toSorted(byName);
  const found = others.filter((person) => matches(person, typed));
  const areAll = others.length > 0 && others.every((person) => value.includes(person.id));
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={t('people.chosen', { count: value.length })}
      error={error}
    >
      <div role="group" aria-label={label} className={classes.chooser}>
        {others.length >= searchFrom && (
          <TextInput
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            placeholder={t('people.search')}
            aria-label={t('people.search')}
            leftSection={<IconSearch size={16} />}
            variant="unstyled"
            data-autofocus
          />
        )}
        <ScrollArea.Autosize mah="min(320px, 40dvh)">
          {typed === '' && (
            <Checkbox
              className={classes.person}
              label={t('people.everybody')}
              checked={areAll}
              indeterminate={!areAll && value.length > 0}
              onChange={() => onChange(areAll ? [] : others.map((person) => person.id))}
            />
          )}
          {found.map((person) => (
            <Checkbox
              key={person.id}
              className={classes.person}
              checked={value.includes(person.id)}
              onChange={() => toggle(person.id)}
              label={<PersonLabel person={person} />}
            />
          ))}
          {found.length === 0 && (
            <Text c="dimmed" p={8}>
              {t('people.nobodyFound')}
            </Text>
          )}
        </ScrollArea.Autosize>
      </div>
    </Input.Wrapper>
  );
}

const byName = (one: Person, other: Person) => personName(one).localeCompare(personName(other), 'fr');

const matches = (person: Person, typed: string) =>
  searchText(`${personName(person)} ${person.nickname} ${person.jobTitle}`).includes(searchText(typed));

function PersonLabel({ person }: { person: Person }) {
  return (
    <span className={classes.label}>
      <PersonAvatar person={person} size={24} />
      <span className={classes.names}>
        <span>{personName(person)}</span>
        <Text span c="dimmed" size="xs">
          {person.jobTitle}
        </Text>
      </span>
    </span>
  );
}
