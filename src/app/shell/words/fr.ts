import { byOwner } from './by-owner.ts';

/** The French words that any page may show, fetched as one: those of the platform, and of the other owners the labels. */
export const words = byOwner({
  ...import.meta.glob<object>('../../../platform/**/locales/fr.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('../../../{base,extensions}/*/locales/fr.json', {
    eager: true,
    import: 'default',
    query: '?labels',
  }),
});
