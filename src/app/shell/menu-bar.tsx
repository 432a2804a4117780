import { Menu, Menubar } from '@mantine/core';
import { IconApi, IconChevronDown, IconInfoCircle, IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { MenuEntry } from '../../platform/modules/contract/manifest.ts';
import { useInstalledManifests } from '../../platform/modules/web/modules-context.ts';
import { MenuIcon } from '../../platform/ui/web/menu-icon.tsx';
import { MenuLink } from './menu-link.tsx';
import type { MenuModel } from './menu-model.ts';
import classes from './menu-bar.module.css';

/** The menu bar of wide screens: the desktop, then one menu per group. */
export function MenuBar({ model }: { model: MenuModel }) {
  const { t } = useTranslation('platform');
  return (
    <nav aria-label={t('shell.menuBar')} className={classes.bar}>
      <NavLink to="/" end className={classes.target}>
        {t('shell.desktop')}
      </NavLink>
      <Menubar aria-label={t('shell.menuBar')} className={classes.menubar}>
        <BarMenu label={t('shell.business')}>
          {model.business.length === 0 && <Menu.Item disabled>{t('shell.noBusiness')}</Menu.Item>}
          <Entries entries={model.business} />
        </BarMenu>
        <BarMenu label={t('shell.followUp')}>
          <Entries entries={model.followUp} />
        </BarMenu>
        <BarMenu label={t('shell.tools')}>
          {model.administration.length > 0 && <Administration entries={model.administration} />}
          <Entries entries={model.tools} />
        </BarMenu>
        <BarMenu label={t('shell.help')} name={t('shell.helpName')}>
          <MenuLink to="/about" icon={<IconInfoCircle size={16} stroke={1.75} />}>
            {t('shell.about')}
          </MenuLink>
          <AboutExtensions />
          <Menu.Item component="a" href="/api/docs" leftSection={<IconApi size={16} stroke={1.75} />}>
            {t('shell.apiDocs')}
          </Menu.Item>
        </BarMenu>
      </Menubar>
    </nav>
  );
}

interface BarMenuProps {
  label: string;
  /** Said in place of a label that is a mere sign. */
  name?: string;
  children: React.ReactNode;
}

function BarMenu({ label, name, children }: BarMenuProps) {
  return (
    <Menubar.Menu width="max-content" offset={4}>
      <Menubar.Target className={classes.target} {...(name ? { 'aria-label': name, title: name } : {})}>
        {label}
        {!name && <IconChevronDown size={14} stroke={2} className={classes.chevron} aria-hidden />}
      </Menubar.Target>
      <Menubar.Dropdown miw={220}>{children}</Menubar.Dropdown>
    </Menubar.Menu>
  );
}

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  return entries.map((entry) => (
    <MenuLink key={entry.id} to={entry.path} icon={<MenuIcon name={entry.icon} />}>
      {t(entry.labelKey)}
    </MenuLink>
  ));
}

/** What each extension is for and how it is used. */
function AboutExtensions() {
  const { t } = useTranslation('platform');
  return useInstalledManifests().map(({ id, nameKey }) => (
    <MenuLink key={id} to={`/about/${id}`} icon={<IconPuzzle size={16} stroke={1.75} />}>
      {t('extensions:about.of', { name: t(nameKey) })}
    </MenuLink>
  ));
}

function Administration({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation('platform');
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<MenuIcon name="settings" />}>{t('shell.administration')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown miw={220}>
        <Entries entries={entries} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
