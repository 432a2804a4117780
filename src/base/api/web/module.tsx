import { withAllWords } from '../../../platform/i18n/web/load-words.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { actSubjectSlot } from '../../audit/web/public.ts';
import { apiPermissions } from '../contract/permissions.ts';

export const apiWebModule: WebModule = {
  id: 'api',
  permissions: apiPermissions,
  pages: [
    {
      path: '/admin/api',
      permission: 'api.tokens.manage',
      load: () => withAllWords(() => import('./pages/api-page.tsx')),
    },
  ],
  menu: [
    {
      id: 'api.page',
      group: 'administration',
      labelKey: 'api:menu.api',
      icon: 'api',
      path: '/admin/api',
      order: 80,
      permission: 'api.tokens.manage',
    },
  ],
  slots: [fillSlot(actSubjectSlot, { kind: 'token', pathOf: () => '/admin/api' })],
};
