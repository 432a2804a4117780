import { byOwner } from './by-owner.ts';

/** The French words that any page may show, fetched as one: of what comes with the pages of its owner, the labels. */
export const words = byOwner({
  ...import.meta.glob<object>(
    ['../../../**/locales/fr.json', '!../../../extensions/communication-plans/**'],
    { eager: true, import: 'default' },
  ),
  ...import.meta.glob<object>('../../../extensions/communication-plans/locales/fr.json', {
    eager: true,
    import: 'default',
    query: '?labels',
  }),
});
