import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { authoriseTogether } from '../../../platform/realtime/server/authorise-topics.ts';
import { isInstalled } from './installed-now.ts';

/**
 * The platform as one extension is given it: its jobs rest and nobody can start hearing its topics while it is
 * not installed. Its tables may not even exist then.
 */
export const platformWhileInstalled = (platform: Platform, id: string): Platform => ({
  ...platform,
  jobs: {
    ...platform.jobs,
    define: (job) =>
      platform.jobs.define({
        ...job,
        run: async () => {
          if (await isInstalled(platform.db, id)) await job.run();
        },
      }),
  },
  live: {
    ...platform.live,
    defineTopics: (prefix, authorise) =>
      platform.live.defineTopics(prefix, {
        together: async (viewer, topics) =>
          (await isInstalled(platform.db, id)) ? authoriseTogether(authorise)(viewer, topics) : new Set(),
      }),
  },
});

/** Answers NotFound to every request of this scope while the extension is not installed. */
export function refuseUnlessInstalled(http: Http, { db }: Pick<Platform, 'db'>, id: string): void {
  http.addHook('onRequest', async () => {
    if (!(await isInstalled(db, id))) throw notFound('extensions.notInstalled');
  });
}
