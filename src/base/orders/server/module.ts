import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { ordersTopic } from '../contract/events.ts';
import { ordersPermissions } from '../contract/permissions.ts';
import { demonstrateOrders } from './demonstrate.ts';
import { eraseOrders, foreseeOrderErasure } from './held/erase-orders.ts';
import { exportOrders } from './held/export-orders.ts';
import { ordersMigrations } from './migrations/index.ts';
import { countOfContact, moveContact } from './move-contact.ts';
import { ordersRoutes } from './routes.ts';
import { contactsWithOrders } from './store/contact-moves.ts';
import { orderWebhookEvents } from './tell-order.ts';
import { ticketRoutes } from './ticket-routes.ts';

export const ordersModule: ServerModule = {
  id: 'orders',
  permissions: ordersPermissions,
  migrations: ordersMigrations,
  webhookEvents: orderWebhookEvents,
  routes(http) {
    ordersRoutes(http);
    ticketRoutes(http);
  },
  start({ live }) {
    // Orders are the whole company's: whoever is signed in hears of them.
    live.defineTopics(ordersTopic, (_viewer, topic) => Promise.resolve(topic === ordersTopic));
  },
  exportContact: exportOrders,
  foreseeErasure: foreseeOrderErasure,
  countOfContact,
  moveContact,
  contactsInUse: contactsWithOrders,
  eraseContact: eraseOrders,
  demonstrate: (tx, demonstration, platform) => demonstrateOrders(tx, demonstration, platform.clock.now()),
};
