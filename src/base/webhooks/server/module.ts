import type { Platform, ServerModule, WebhookEvent } from '../../../platform/modules/server/module.ts';
import { plusMs } from '../../../platform/runtime/server/clock.ts';
import { installedExtensionIds } from '../../extensions/server/public.ts';
import { webhooksPermissions } from '../contract/permissions.ts';
import { webhooksTopic } from '../contract/webhooks.ts';
import { createDeliverer, type Deliverer } from './delivery/create-deliverer.ts';
import { forgetDeliverer, setDeliverer } from './delivery/wake.ts';
import { webhooksMigrations } from './migrations/index.ts';
import { webhooksRoutes } from './routes.ts';
import { forgetNames } from './forget-names.ts';
import { deleteOld } from './store/deliveries.ts';

const keptMs = 30 * 24 * 3_600_000;

/** `modules`: whose events may be chosen; those of an extension while it is installed. */
export function createWebhooksModule(modules: () => readonly ServerModule[]): ServerModule {
  let deliverer: Deliverer;
  return {
    id: 'webhooks',
    permissions: webhooksPermissions,
    migrations: webhooksMigrations,
    routes: (http, platform) =>
      webhooksRoutes(http, { ...platform, events: () => offeredEvents(platform, modules()) }),
    start(platform) {
      deliverer = createDeliverer(platform);
      defineTopic(platform);
      defineJobs(platform, deliverer);
      setDeliverer(platform.db, () => {
        deliverer.deliverDue().catch((error: unknown) => {
          platform.logger.error({ err: error }, 'webhooks could not be called');
        });
      });
    },
    eraseContact: forgetNames,
    async stop({ db }) {
      forgetDeliverer(db);
      await deliverer.stop();
    },
  };
}

async function offeredEvents(
  { db }: Pick<Platform, 'db'>,
  modules: readonly ServerModule[],
): Promise<WebhookEvent[]> {
  const installed = new Set(await installedExtensionIds(db.read));
  return modules
    .filter(({ id, manifest }) => !manifest || installed.has(id))
    .flatMap(({ webhookEvents }) => webhookEvents ?? []);
}

function defineTopic({ live }: Platform): void {
  live.defineTopics(webhooksTopic, ({ role }, topic) =>
    Promise.resolve(topic === webhooksTopic && role === 'admin'),
  );
}

function defineJobs({ jobs, db, clock }: Platform, deliverer: Deliverer): void {
  jobs.define({
    name: 'webhooks.deliver',
    everyMs: 15_000,
    leaseMs: 600_000,
    run: () => deliverer.deliverDue(),
  });
  jobs.define({
    name: 'webhooks.purge-deliveries',
    everyMs: 24 * 3_600_000,
    leaseMs: 600_000,
    run: () => db.transaction((tx) => deleteOld(tx, plusMs(clock.now(), -keptMs))),
  });
}
