import { byOwner } from './by-owner.ts';

/** The English words that any page may show, fetched as one: those of the platform, and of the other owners the labels. */
export const words = byOwner({
  ...import.meta.glob<object>('../../../platform/**/locales/en.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('../../../{base,extensions}/*/locales/en.json', {
    eager: true,
    import: 'default',
    query: '?labels',
  }),
});
