import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const desktopWebModule: WebModule = {
  id: 'desktop',
  locales: { fr, en },
  pages: [
    { path: '/', load: async () => ({ default: (await import('./pages/desktop-page.tsx')).DesktopPage }) },
  ],
};
