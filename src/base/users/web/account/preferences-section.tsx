import { Group, Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '../../../../platform/i18n/web/languages.ts';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import type { Theme } from '../../contract/session.ts';
import { accountPreferencesSlot } from '../slots.ts';
import { useChooseLanguage } from '../use-own-language.ts';
import { useChooseTheme } from '../use-own-theme.ts';
import { AccountSection } from './account-section.tsx';

const themes = ['light', 'dark', 'auto'] as const;

/** How one likes Miaou, on every machine. Each choice counts at once. */
export function PreferencesSection() {
  const { t } = useTranslation(['users', 'platform']);
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const { colorScheme } = useMantineColorScheme();
  const chooseTheme = useChooseTheme();
  const others = useSlot(accountPreferencesSlot);
  return (
    <AccountSection title={t('account.preferences.title')} description={t('account.preferences.text')}>
      <Stack gap="md" mt="sm">
        <Radio.Group
          label={t('platform:shell.language')}
          value={language}
          onChange={(value) => isLanguage(value) && chooseLanguage(value)}
        >
          <Group gap="lg">
            {languages.map((spoken) => (
              <Radio key={spoken} value={spoken} label={t(`platform:languages.${spoken}`)} lang={spoken} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('platform:shell.appearance')}
          value={colorScheme}
          onChange={(value) => chooseTheme(value as Theme)}
        >
          <Group gap="lg">
            {themes.map((theme) => (
              <Radio key={theme} value={theme} label={t(`platform:shell.${theme}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Suspense fallback={<LoadingArea />}>
          {others.map(({ id, Component }) => (
            <Component key={id} />
          ))}
        </Suspense>
      </Stack>
    </AccountSection>
  );
}
