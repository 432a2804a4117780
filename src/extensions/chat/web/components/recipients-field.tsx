import { MultiSelect, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName, shortName } from '../../../../base/users/web/public.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import { mostRecipients } from '../../contract/conversations.ts';
import { usePeopleNames } from '../use-people-names.ts';
import classes from './composer.module.css';

interface RecipientsFieldProps {
  value: string[];
  onChange: (userIds: string[]) => void;
  describedBy: string;
}

/** To whom: nobody named means everybody in the discussion. Completes names as they are typed. */
export function RecipientsField({ value, onChange, describedBy }: RecipientsFieldProps) {
  const { t } = useTranslation('chat');
  const { people, ownId, nameOf } = usePeopleNames();
  const options = people
    .filter((person) => person.id !== ownId)
    .map((person) => ({ value: person.id, label: `${personName(person)} (${shortName(person)})` }));
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
      placeholder={value.length === 0 ? t('composer.everybody') : t('composer.add')}
      data={data}
      value={value}
      onChange={onChange}
      maxValues={mostRecipients}
      searchable
      hidePickedOptions
      clearable
      openOnFocus={false}
      rightSectionPointerEvents="all"
      nothingFoundMessage={t('composer.nobodyFound')}
      filter={byName}
    />
  );
}

const byName: OptionsFilter = ({ options, search }) => {
  const typed = searchText(search);
  return (options as ComboboxItem[]).filter((option) => searchText(option.label).includes(typed));
};
