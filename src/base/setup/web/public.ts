import { lazy } from 'react';
import { withWords } from '../../../platform/i18n/web/load-words.ts';

export { setupQuery } from './queries.ts';

/** Fetched only where a base is empty. */
export const SetupPage = lazy(async () => ({
  default: (await withWords('setup', () => import('./pages/setup-page.tsx'))).SetupPage,
}));
