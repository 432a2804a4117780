import type { WebModule } from '../../../platform/modules/web/module.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { actSubjectSlot } from '../../audit/web/public.ts';
import { contactsPermissions } from '../contract/permissions.ts';

export const contactsWebModule: WebModule = {
  id: 'contacts',
  permissions: contactsPermissions,
  pages: [
    {
      path: '/contacts',
      load: async () => ({ default: (await import('./pages/contacts-page.tsx')).ContactsPage }),
    },
    {
      path: '/contacts/new',
      load: async () => ({ default: (await import('./pages/new-contact-page.tsx')).NewContactPage }),
    },
    {
      path: '/contacts/fields',
      load: async () => ({ default: (await import('./pages/fields-page.tsx')).FieldsPage }),
      permission: 'contacts.fields.manage',
    },
    {
      path: '/contacts/:id',
      load: async () => ({ default: (await import('./pages/client-file-page.tsx')).ClientFilePage }),
    },
  ],
  commands: [
    { id: 'CONTACTS', labelKey: 'contacts:menu', path: '/contacts' },
    { id: 'NOUVEAU_CONTACT', labelKey: 'contacts:form.new', path: '/contacts/new', icon: 'address-book' },
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
    {
      id: 'contacts.fields',
      group: 'administration',
      labelKey: 'contacts:fields.menu',
      icon: 'template',
      path: '/contacts/fields',
      order: 35,
      permission: 'contacts.fields.manage',
    },
  ],
  slots: [fillSlot(actSubjectSlot, { kind: 'contact', pathOf: (id) => `/contacts/${id}` })],
};
