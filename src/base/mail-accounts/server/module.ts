import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { alertsTopic, sendingTopic } from '../contract/events.ts';
import { mailAccountsPermissions } from '../contract/permissions.ts';
import { endLife, keepLife } from './hold/note-life.ts';
import { mailAccountsMigrations } from './migrations/index.ts';
import { mailAccountsRoutes } from './routes.ts';
import { closeWays } from './sending/pooled-transport.ts';

export const mailAccountsModule: ServerModule = {
  id: 'mail-accounts',
  permissions: mailAccountsPermissions,
  migrations: mailAccountsMigrations,
  routes: mailAccountsRoutes,
  start: defineTopics,
  beforeListening: keepLife,
  beforeClosing({ db }) {
    endLife(db);
    closeWays(db);
    return Promise.resolve();
  },
};

function defineTopics({ live }: Platform): void {
  live.defineTopics(sendingTopic, (_viewer, topic) => Promise.resolve(topic === sendingTopic));
  live.defineTopics(alertsTopic, ({ role }, topic) =>
    Promise.resolve(topic === alertsTopic && role === 'admin'),
  );
}
