import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { demonstrateOrders } from './demonstrate.ts';
import { ordersMigrations } from './migrations/index.ts';
import { ordersRoutes } from './routes.ts';

export const ordersModule: ServerModule = {
  id: 'orders',
  migrations: ordersMigrations,
  routes: ordersRoutes,
  demonstrate: (tx, demonstration, platform) => demonstrateOrders(tx, demonstration, platform.clock.now()),
};
