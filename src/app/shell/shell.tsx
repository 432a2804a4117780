import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { JokerRow } from '../../base/jokers/web/public.ts';
import { useLivePeople, useLivePresence, useMay } from '../../base/users/web/public.ts';
import { useModules } from '../../platform/modules/web/modules-context.ts';
import { headerIndicatorSlot } from '../../platform/modules/web/shell-slots.ts';
import { useSlot } from '../../platform/modules/web/slots.ts';
import { CatMark } from '../../platform/ui/web/cat-mark.tsx';
import { MenuBar } from './menu-bar.tsx';
import { MenuButton } from './menu-button.tsx';
import { menuModel } from './menu-model.ts';
import { ModuleRoutes } from './module-routes.tsx';
import { OwnMenu } from './own-menu.tsx';
import { PeoplePresent } from './people-present.tsx';
import { ReconnectBanner } from './reconnect-banner.tsx';
import classes from './shell.module.css';
import { useLiveExtensions } from './use-live-extensions.ts';
import { useVersionNotice } from './use-version-notice.ts';

/** The signed-in screen: menu bar, joker buttons, the present page. */
export function Shell({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('platform');
  useLivePresence();
  useLivePeople();
  useLiveExtensions();
  useVersionNotice();
  return (
    <div className={classes.shell}>
      <a href="#content" className="skip-link">
        {t('shell.skipToContent')}
      </a>
      <Header onSignOut={onSignOut} />
      <JokerRow />
      <Content />
      <ReconnectBanner />
    </div>
  );
}

function Header({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('platform');
  const { all, installed } = useModules();
  const may = useMay();
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  const model = useMemo(() => menuModel(all, installed, may), [all, installed, may]);
  return (
    <header className={classes.header}>
      {!wide && <MenuButton model={model} />}
      <Link to="/" className={classes.mark} aria-label={`Miaou – ${t('shell.desktop')}`}>
        <CatMark size={26} />
        <span>Miaou</span>
      </Link>
      {wide && <MenuBar model={model} />}
      <div className={classes.right}>
        <Indicators />
        <PeoplePresent />
        <OwnMenu onSignOut={onSignOut} />
      </div>
    </header>
  );
}

function Indicators() {
  return useSlot(headerIndicatorSlot).map(({ id, Component }) => <Component key={id} />);
}

/** The page. It takes the focus at each change of address, so that what is read next is the page. */
function Content() {
  const { pathname } = useLocation();
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    content.current?.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id="content" ref={content} tabIndex={-1} className={classes.content}>
      <ModuleRoutes />
    </main>
  );
}
