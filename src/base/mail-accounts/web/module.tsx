import type { WebModule } from '../../../platform/modules/web/module.ts';

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
};
