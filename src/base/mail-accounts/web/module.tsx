import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { toDoSlot } from '../../desktop/web/public.ts';
import { mailAccountsPermissions } from '../contract/permissions.ts';
import { SendingIndicator } from './components/sending-indicator.tsx';

export const mailAccountsWebModule: WebModule = {
  id: 'mail-accounts',
  permissions: mailAccountsPermissions,
  pages: [
    {
      path: '/admin/mail-accounts',
      permission: 'mail-accounts.accounts.manage',
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
      permission: 'mail-accounts.accounts.manage',
    },
  ],
  slots: [
    fillSlot(headerIndicatorSlot, { id: 'mail-accounts.stopped', Component: SendingIndicator }),
    fillSlot(toDoSlot, { id: 'mail-accounts.stopped', load: () => import('./widgets/sending-to-do.tsx') }),
  ],
};
