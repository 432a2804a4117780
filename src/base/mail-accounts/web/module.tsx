import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { SendingIndicator } from './components/sending-indicator.tsx';

export const mailAccountsWebModule: WebModule = {
  id: 'mail-accounts',
  pages: [
    {
      path: '/admin/mail-accounts',
      adminOnly: true,
      load: async () => ({ default: (await import('./pages/mail-accounts-page.tsx')).MailAccountsPage }),
    },
  ],
  menu: [
    {
      id: 'mail-accounts.accounts',
      group: 'administration',
      labelKey: 'mail-accounts:menu.accounts',
      icon: 'mail-cog',
      path: '/admin/mail-accounts',
      order: 40,
      adminOnly: true,
    },
  ],
  slots: [fillSlot(headerIndicatorSlot, { id: 'mail-accounts.stopped', Component: SendingIndicator })],
};
