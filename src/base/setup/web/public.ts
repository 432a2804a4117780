import { lazy } from 'react';

export { setupQuery } from './queries.ts';

/** Fetched only where a base is empty. */
export const SetupPage = lazy(async () => ({ default: (await import('./pages/setup-page.tsx')).SetupPage }));
