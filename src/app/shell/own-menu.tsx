import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Theme } from '../../base/users/contract/session.ts';
import {
  personName,
  shortName,
  useChooseLanguage,
  useChooseTheme,
  useSession,
} from '../../base/users/web/public.ts';
import { isLanguage, languages } from '../../platform/i18n/web/languages.ts';
import { useLanguage } from '../../platform/i18n/web/use-format.ts';
import { PersonAvatar } from '../../platform/ui/web/person-avatar.tsx';
import classes from './own-menu.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who one is here, the language, the appearance, and the way out. */
export function OwnMenu({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('platform');
  const chooseLanguage = useChooseLanguage();
  const { user } = useSession();
  const language = useLanguage();
  const { colorScheme } = useMantineColorScheme();
  const chooseTheme = useChooseTheme();
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={`${t('shell.ownMenu')} – ${personName(user)}`}>
          <PersonAvatar person={user} size={28} />
          <span className={classes.name}>{shortName(user)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.identity}>
          <strong>{personName(user)}</strong>
          <span>{user.jobTitle || user.login}</span>
          {user.role === 'admin' && <span>{t('shell.administrator')}</span>}
        </div>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} stroke={1.75} />}>
          {t('shell.ownAccount')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => isLanguage(value) && chooseLanguage(value)}>
          {languages.map((spoken) => (
            <Menu.RadioItem key={spoken} value={spoken} lang={spoken}>
              {t(`languages.${spoken}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => chooseTheme(value as Theme)}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`shell.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={onSignOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
