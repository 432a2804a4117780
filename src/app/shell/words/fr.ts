import { byOwner } from './by-owner.ts';

/** All French words, fetched as one. */
export const words = byOwner(
  import.meta.glob<object>('../../../**/locales/fr.json', { eager: true, import: 'default' }),
);
