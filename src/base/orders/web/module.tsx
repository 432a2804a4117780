import type { WebModule } from '../../../platform/modules/web/module.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { actSubjectSlot } from '../../audit/web/public.ts';
import { ordersPermissions } from '../contract/permissions.ts';
import { orderPath } from './order-path.ts';
import { newOrderPath } from './use-asked-order.ts';

export const ordersWebModule: WebModule = {
  id: 'orders',
  permissions: ordersPermissions,
  pages: [
    {
      path: '/orders',
      load: async () => ({ default: (await import('./pages/orders-page.tsx')).OrdersPage }),
    },
    {
      path: '/orders/:id',
      load: async () => ({ default: (await import('./pages/order-page.tsx')).OrderPage }),
    },
  ],
  commands: [
    { id: 'COMMANDES', labelKey: 'orders:menu', path: '/orders' },
    { id: 'NOUVELLE_COMMANDE', labelKey: 'orders:actions.new', path: newOrderPath, icon: 'shopping-cart' },
  ],
  menu: [
    {
      id: 'orders.orders',
      group: 'followUp',
      labelKey: 'orders:menu',
      icon: 'shopping-cart',
      path: '/orders',
      order: 20,
    },
  ],
  slots: [fillSlot(actSubjectSlot, { kind: 'order', pathOf: orderPath })],
};
