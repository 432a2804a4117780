import type { WebModule } from '../../../platform/modules/web/module.ts';

export const setupWebModule: WebModule = {
  id: 'setup',
  pages: [],
};
