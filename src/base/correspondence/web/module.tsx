import { IconMail } from '@tabler/icons-react';
import { lazy } from 'react';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { contactTabSlot } from '../../contacts/web/public.ts';

const ClientMails = lazy(async () => ({
  default: (await import('./components/client-mails.tsx')).ClientMails,
}));

export const correspondenceWebModule: WebModule = {
  id: 'correspondence',
  pages: [
    {
      path: '/mailbox',
      load: async () => ({ default: (await import('./pages/mailbox-page.tsx')).MailboxPage }),
    },
  ],
  commands: [{ id: 'COURRIER', labelKey: 'correspondence:menu.mailbox', path: '/mailbox' }],
  menu: [
    {
      id: 'correspondence.mailbox',
      group: 'tools',
      labelKey: 'correspondence:menu.mailbox',
      icon: 'mailbox',
      path: '/mailbox',
      order: 20,
    },
  ],
  slots: [
    fillSlot(contactTabSlot, {
      id: 'mails',
      labelKey: 'correspondence:tab.mails',
      Icon: IconMail,
      Component: ClientMails,
    }),
  ],
};
