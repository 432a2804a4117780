import type { WebModule } from '../../../platform/modules/web/module.ts';

export const desktopWebModule: WebModule = {
  id: 'desktop',
  pages: [
    { path: '/', load: async () => ({ default: (await import('./pages/desktop-page.tsx')).DesktopPage }) },
  ],
};
