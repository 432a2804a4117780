import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const setupWebModule: WebModule = { id: 'setup', locales: { fr, en }, pages: [] };
