import type { WebModule } from '../../../platform/modules/web/module.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { actSubjectSlot } from '../../audit/web/public.ts';
import { usersPermissions } from '../contract/permissions.ts';

export const usersWebModule: WebModule = {
  id: 'users',
  permissions: usersPermissions,
  pages: [
    {
      path: '/account',
      load: async () => ({ default: (await import('./account/account-page.tsx')).AccountPage }),
    },
    {
      path: '/admin/users',
      load: async () => ({ default: (await import('./pages/users-page.tsx')).UsersPage }),
    },
  ],
  commands: [
    { id: 'UTILISATEURS', labelKey: 'users:menu', path: '/admin/users', permission: 'users.users.manage' },
  ],
  menu: [
    {
      id: 'users.users',
      group: 'administration',
      labelKey: 'users:menu',
      icon: 'users',
      path: '/admin/users',
      order: 20,
    },
  ],
  slots: [fillSlot(actSubjectSlot, { kind: 'user', pathOf: () => '/admin/users' })],
};
