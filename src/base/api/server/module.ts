import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { plusMs } from '../../../platform/runtime/server/clock.ts';
import { apiPermissions } from '../contract/permissions.ts';
import { apiMigrations } from './migrations/index.ts';
import { tokensRoutes } from './routes.ts';
import { scopeChoices } from './scope-choices.ts';
import { deleteAnswersAbout, deleteOldAnswers } from './store/answers.ts';
import { deleteEndedTokens } from './store/tokens.ts';

const dayMs = 24 * 3_600_000;
const answersKeptMs = 2 * dayMs;
const endedKeptMs = 90 * dayMs;

/** What other programs come in by: tokens, and answers to calls that may be repeated. */
export const apiModule: ServerModule = {
  id: 'api',
  permissions: apiPermissions,
  migrations: apiMigrations,
  start: definePurge,
  async eraseContact(tx, { contactId, formerIds }) {
    for (const id of [contactId, ...formerIds]) await deleteAnswersAbout(tx, id);
  },
};

/** Tokens, at `/api/tokens`; the rows belong to `api`. `modules`: what they may be given rights on. */
export const createTokensModule = (modules: () => readonly ServerModule[]): ServerModule => ({
  id: 'tokens',
  migrations: [],
  routes: (http, platform) => tokensRoutes(http, () => scopeChoices(platform, modules())),
});

function definePurge({ jobs, db, clock }: Platform): void {
  jobs.define({
    name: 'api.purge',
    everyMs: dayMs,
    leaseMs: 600_000,
    run: () =>
      db.transaction(async (tx) => {
        await deleteOldAnswers(tx, plusMs(clock.now(), -answersKeptMs));
        await deleteEndedTokens(tx, plusMs(clock.now(), -endedKeptMs));
      }),
  });
}
