import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useInstalledManifests } from '../../platform/modules/web/modules-context.ts';
import { MenuIcon } from '../../platform/ui/web/menu-icon.tsx';
import classes from './joker-row.module.css';

/** One button per command of the installed extensions; nothing while there are none. */
export function JokerRow() {
  const { t } = useTranslation();
  const manifests = useInstalledManifests();
  const jokers = manifests.flatMap((manifest) =>
    manifest.commands.map((command) => ({
      ...command,
      icon: manifest.menu.find((entry) => entry.path === command.path)?.icon ?? 'puzzle',
    })),
  );
  if (jokers.length === 0) return null;
  return (
    <nav className={classes.row} aria-label={t('platform:shell.jokers')}>
      {jokers.map((joker) => (
        <NavLink key={joker.id} to={joker.path} className={classes.joker} title={joker.id}>
          <MenuIcon name={joker.icon} />
          {t(joker.labelKey)}
        </NavLink>
      ))}
    </nav>
  );
}
