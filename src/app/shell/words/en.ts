import { byOwner } from './by-owner.ts';

/** All English words, fetched as one. */
export const words = byOwner(
  import.meta.glob<object>('../../../**/locales/en.json', { eager: true, import: 'default' }),
);
