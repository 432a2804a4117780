import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const ordersWebModule: WebModule = {
  id: 'orders',
  locales: { fr, en },
  pages: [
    {
      path: '/orders',
      load: async () => ({ default: (await import('./pages/orders-page.tsx')).OrdersPage }),
    },
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
};
