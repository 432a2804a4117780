import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchText, searchWords } from '../../../../platform/text/contract/search-text.ts';
import classes from './editor.module.css';
import { jokerIcons } from './joker-icons.ts';

interface IconChoiceProps {
  value: string;
  onChange: (icon: string) => void;
}

/** The icons, found by words in the reader's language, accents or not. */
export function IconChoice({ value, onChange }: IconChoiceProps) {
  const { t } = useTranslation('jokers');
  const [typed, setTyped] = useState('');
  const words = searchWords(typed);
  const found = Object.entries(jokerIcons).filter(([name]) => {
    const text = searchText(`${t(`icons.${name}`)} ${name}`);
    return words.every((word) => text.includes(word));
  });
  return (
    <fieldset className={classes['field']}>
      <legend>{t('editor.icon')}</legend>
      <TextInput
        aria-label={t('editor.iconSearch')}
        placeholder={t('editor.iconSearch')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        // Enter means the search here, not the end of the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {found.length === 0 && (
        <Text c="dimmed" mt="xs" role="status">
          {t('editor.noIcon')}
        </Text>
      )}
      <div className={classes['icons']}>
        {found.map(([name, Drawn]) => (
          <label key={name} className={classes['icon']} title={t(`icons.${name}`)}>
            <input
              type="radio"
              name="joker-icon"
              value={name}
              checked={name === value}
              onChange={() => onChange(name)}
              aria-label={t(`icons.${name}`)}
            />
            <Drawn size={20} stroke={1.75} aria-hidden />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
