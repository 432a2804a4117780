import type { WebModule } from '../../../platform/modules/web/module.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { contactFileSlot } from '../../contacts/web/public.ts';
import { hostWidgets } from '../contract/host-widgets.ts';
import { RememberOpened } from './components/remember-opened.tsx';

export const desktopWebModule: WebModule = {
  id: 'desktop',
  pages: [
    { path: '/', load: async () => ({ default: (await import('./pages/desktop-page.tsx')).DesktopPage }) },
  ],
  commands: [{ id: 'BUREAU', labelKey: 'desktop:commands.desktop', path: '/', icon: 'layout-dashboard' }],
  widgetDescriptions: hostWidgets,
  widgets: {
    'desktop.to-do': () => import('./widgets/to-do-widget.tsx'),
    'desktop.calendar': () => import('./widgets/calendar-widget.tsx'),
    'desktop.recent': () => import('./widgets/recent-widget.tsx'),
  },
  slots: [fillSlot(contactFileSlot, { id: 'desktop.opened', Component: RememberOpened })],
};
