import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { peopleTopic } from '../contract/people.ts';
import { usersPermissions } from '../contract/permissions.ts';
import { accountRoutes } from './account/routes.ts';
import { demonstrateUsers } from './demonstrate.ts';
import { usersMigrations } from './migrations/index.ts';
import { watchPresence, type PresenceBoard } from './presence.ts';
import { profileRoutes } from './profile-routes.ts';
import { usersRoutes } from './routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import { deleteExpiredSessions } from './store/sessions.ts';
import { twoFactorRoutes } from './two-factor/routes.ts';

/** A fresh module per application: presence is kept in memory, beside the sockets it watches. */
export function createUsersModule(): ServerModule {
  let presence: PresenceBoard;
  return {
    id: 'users',
    permissions: usersPermissions,
    migrations: usersMigrations,
    heldFiles: { users_users: ['picture_hash'] },
    start(platform) {
      presence = watchPresence(platform.live);
      // Whoever is signed in sees everybody.
      platform.live.defineTopics(peopleTopic, (_viewer, topic) => Promise.resolve(topic === peopleTopic));
      defineSessionPurge(platform);
    },
    routes(http, { files, secrets }) {
      const throttle = createSignInThrottle();
      usersRoutes(http, presence);
      profileRoutes(http, files);
      accountRoutes(http, throttle);
      twoFactorRoutes(http, { secrets, throttle });
    },
    demonstrate: demonstrateUsers,
  };
}

/** Signing in and out, at `/api/session`; the rows belong to `users`. */
export const sessionModule: ServerModule = { id: 'session', migrations: [], routes: sessionRoutes };

function defineSessionPurge({ jobs, db, clock, live }: Platform): void {
  jobs.define({
    name: 'users.purge-sessions',
    everyMs: 3_600_000,
    leaseMs: 60_000,
    async run() {
      const ended = await db.transaction((tx) => deleteExpiredSessions(tx, clock.now()));
      for (const id of ended) live.closeSession(id);
    },
  });
}
