import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { personTopic, personTopics } from '../contract/events.ts';
import { demonstrateDesktop } from './demonstrate.ts';
import { desktopMigrations } from './migrations/index.ts';
import { desktopRoutes } from './routes.ts';

export const desktopModule: ServerModule = {
  id: 'desktop',
  migrations: desktopMigrations,
  routes: desktopRoutes,
  start: ({ live }) =>
    live.defineTopics(personTopics, ({ userId }, topic) => Promise.resolve(topic === personTopic(userId))),
  demonstrate: (tx, demonstration, platform) => demonstrateDesktop(tx, demonstration, platform.clock.now()),
};
