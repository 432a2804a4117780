import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { defaultsTopic, personTopic, personTopics } from '../contract/events.ts';
import { jokersPermissions } from '../contract/permissions.ts';
import { demonstrateJokers } from './demonstrate.ts';
import { jokersMigrations } from './migrations/index.ts';
import { jokersRoutes } from './routes.ts';

export const jokersModule: ServerModule = {
  id: 'jokers',
  permissions: jokersPermissions,
  migrations: jokersMigrations,
  routes: jokersRoutes,
  start({ live }) {
    live.defineTopics(personTopics, ({ userId }, topic) => Promise.resolve(topic === personTopic(userId)));
    live.defineTopics(defaultsTopic, (_viewer, topic) => Promise.resolve(topic === defaultsTopic));
  },
  demonstrate: (tx, demonstration, platform) => demonstrateJokers(tx, demonstration, platform.clock.now()),
};
