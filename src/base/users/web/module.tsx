import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const usersWebModule: WebModule = { id: 'users', locales: { fr, en }, pages: [] };
