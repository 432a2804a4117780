import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const contactsWebModule: WebModule = {
  id: 'contacts',
  locales: { fr, en },
  pages: [
    {
      path: '/contacts',
      load: async () => ({ default: (await import('./pages/contacts-page.tsx')).ContactsPage }),
    },
    {
      path: '/contacts/:id',
      load: async () => ({ default: (await import('./pages/client-file-page.tsx')).ClientFilePage }),
    },
  ],
  menu: [
    {
      id: 'contacts.contacts',
      group: 'followUp',
      labelKey: 'contacts:menu',
      icon: 'address-book',
      path: '/contacts',
      order: 10,
    },
  ],
};
