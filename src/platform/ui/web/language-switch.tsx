import { Group, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguageAtTheDoor } from '../../i18n/web/chosen-language.ts';
import { languages } from '../../i18n/web/languages.ts';
import { useLanguage } from '../../i18n/web/use-format.ts';
import classes from './language-switch.module.css';

/** The languages, each in its own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('platform');
  const current = useLanguage();
  return (
    <Group justify="center" gap={4} role="group" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <UnstyledButton
          key={language}
          lang={language}
          className={classes.language}
          aria-pressed={language === current}
          onClick={() => chooseLanguageAtTheDoor(i18n, language)}
        >
          {t(`languages.${language}`)}
        </UnstyledButton>
      ))}
    </Group>
  );
}
