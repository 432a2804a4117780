import type { Viewer } from '../../../platform/http/server/viewer.ts';
import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { accountsTopic } from '../contract/accounts.ts';
import { peopleTopic } from '../contract/people.ts';
import { usersPermissions } from '../contract/permissions.ts';
import { accountRoutes } from './account/routes.ts';
import { managedAccountRoutes } from './accounts/routes.ts';
import { demonstrateUsers } from './demonstrate.ts';
import { answerResetRequests } from './links/answer-reset-requests.ts';
import { answerResetsJob, linkRoutes } from './links/routes.ts';
import { siteOrigin } from './links/site-origin.ts';
import { usersMigrations } from './migrations/index.ts';
import { watchPresence, type PresenceBoard } from './presence.ts';
import { profileRoutes } from './profile-routes.ts';
import { usersRoutes } from './routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import { deleteExpiredSessions } from './store/sessions.ts';
import { twoFactorRoutes } from './two-factor/routes.ts';
import { watchSessionEnds } from './watch-session-ends.ts';

/** A fresh module per application: presence is kept in memory, beside the sockets it watches. */
export function createUsersModule(): ServerModule {
  let presence: PresenceBoard;
  let stopWatching = () => {};
  return {
    id: 'users',
    permissions: usersPermissions,
    migrations: usersMigrations,
    heldFiles: { users_users: ['picture_hash'] },
    start(platform) {
      presence = watchPresence(platform.live);
      // Whoever is signed in sees everybody.
      platform.live.defineTopics(peopleTopic, (_viewer, topic) => Promise.resolve(topic === peopleTopic));
      platform.live.defineTopics(accountsTopic, mayManage);
      defineSessionPurge(platform);
      defineResetAnswers(platform);
      stopWatching = watchSessionEnds(platform);
    },
    stop() {
      stopWatching();
      return Promise.resolve();
    },
    routes(http, platform) {
      const { files, secrets } = platform;
      const throttle = createSignInThrottle();
      usersRoutes(http, presence);
      profileRoutes(http, files);
      managedAccountRoutes(http, platform);
      linkRoutes(http, platform);
      accountRoutes(http, throttle);
      twoFactorRoutes(http, { secrets, throttle });
    },
    demonstrate: demonstrateUsers,
  };
}

/** Signing in and out, at `/api/session`; the rows belong to `users`. */
export const sessionModule: ServerModule = { id: 'session', migrations: [], routes: sessionRoutes };

const mayManage = ({ role }: Viewer, topic: string): Promise<boolean> => {
  const [manage] = usersPermissions;
  return Promise.resolve(topic === accountsTopic && (manage.roles as readonly string[]).includes(role));
};

function defineResetAnswers(platform: Platform): void {
  platform.jobs.define({
    name: answerResetsJob,
    // Most are answered at once: this is for those whose mail could not leave then.
    everyMs: 120_000,
    leaseMs: 10 * 60_000,
    run: () => answerResetRequests(platform, siteOrigin(platform.config)),
  });
}

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
