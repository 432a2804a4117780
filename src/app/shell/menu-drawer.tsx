import { NavLink as DrawerLink, Drawer, Text } from '@mantine/core';
import { IconApi, IconInfoCircle, IconLayoutDashboard, IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useInstalledManifests } from '../../platform/modules/web/modules-context.ts';
import { DialogBody } from '../../platform/ui/web/dialog-body.tsx';
import { MenuIcon } from '../../platform/ui/web/menu-icon.tsx';
import type { MenuModel } from './menu-model.ts';
import classes from './menu-drawer.module.css';

const groups = ['business', 'followUp', 'tools', 'administration'] as const;

interface MenuDrawerProps {
  model: MenuModel;
  opened: boolean;
  onClose: () => void;
}

/** The same menus on a narrow screen: one list at the side. */
export function MenuDrawer({ model, opened, onClose }: MenuDrawerProps) {
  const { t } = useTranslation('platform');
  const extensions = useInstalledManifests();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={300}
      title={t('shell.menuBar')}
      closeButtonProps={{ 'aria-label': t('shell.closeMenu') }}
    >
      <DialogBody>
        <nav aria-label={t('shell.menuBar')} onClick={onClose} className={classes.list}>
          <DrawerLink
            component={NavLink}
            to="/"
            end
            label={t('shell.desktop')}
            leftSection={<IconLayoutDashboard size={18} stroke={1.75} />}
          />
          {groups.map((group) => (
            <DrawerGroup key={group} title={t(`shell.${group}`)} entries={model[group]} />
          ))}
          <Text className={classes.group}>{t('shell.helpName')}</Text>
          <DrawerLink
            component={NavLink}
            to="/about"
            end
            label={t('shell.about')}
            leftSection={<IconInfoCircle size={18} stroke={1.75} />}
          />
          {extensions.map(({ id, nameKey }) => (
            <DrawerLink
              key={id}
              component={NavLink}
              to={`/about/${id}`}
              label={t('extensions:about.of', { name: t(nameKey) })}
              leftSection={<IconPuzzle size={18} stroke={1.75} />}
            />
          ))}
          <DrawerLink
            href="/api/docs"
            label={t('shell.apiDocs')}
            leftSection={<IconApi size={18} stroke={1.75} />}
          />
        </nav>
      </DialogBody>
    </Drawer>
  );
}

function DrawerGroup({ title, entries }: { title: string; entries: MenuModel['business'] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <>
      <Text className={classes.group}>{title}</Text>
      {entries.map((entry) => (
        <DrawerLink
          key={entry.id}
          component={NavLink}
          to={entry.path}
          end
          label={t(entry.labelKey)}
          leftSection={<MenuIcon name={entry.icon} size={18} />}
        />
      ))}
    </>
  );
}
