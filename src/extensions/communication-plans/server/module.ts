import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { plansTopic } from '../contract/events.ts';
import { communicationPlansManifest } from '../contract/manifest.ts';
import { sendAutomatically } from './automatic/send-automatically.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { demonstratePlans } from './demonstrate/demonstrate-plans.ts';
import { erasePlans, foreseePlanErasure } from './held/erase-plans.ts';
import { exportPlans } from './held/export-plans.ts';
import { layoutRoutes } from './layout-routes.ts';
import { plansMeasures } from './measures.ts';
import { plansMigrations } from './migrations/index.ts';
import { countOfContact, moveContact } from './move-contact.ts';
import { optOutRoutes } from './opt-out/routes.ts';
import { contactsWithPlans } from './store/moved-plans.ts';
import { ordersWithPlans } from './store/plans.ts';
import { stopOutbox } from './outbox/outbox.ts';
import { recoverSendings } from './outbox/recover-sendings.ts';
import { retryDeferred } from './outbox/retry-deferred.ts';
import { planChangeRoutes } from './plan-changes/routes.ts';
import { plansPorts } from './plans-ports.ts';
import { settingsRoutes } from './settings/routes.ts';
import { executionRoutes, planRoutes, templateRoutes } from './routes.ts';
import { startingRoutes } from './starting/routes.ts';
import { plansWebhookEvents } from './tell-outside.ts';
import type { Http } from '../../../platform/http/server/http.ts';

function plansRoutes(http: Http, platform: Platform): void {
  const ports = plansPorts(platform);
  templateRoutes(http, ports);
  planRoutes(http, ports);
  startingRoutes(http, ports);
  planChangeRoutes(http, ports);
  executionRoutes(http, ports);
  layoutRoutes(http, ports);
  settingsRoutes(http, ports);
  attachmentRoutes(http, ports);
  optOutRoutes(http, platform);
}

function startPlans(platform: Platform): void {
  // Plans are the whole company's: whoever is signed in hears of them.
  platform.live.defineTopics(plansTopic, (_viewer, topic) => Promise.resolve(topic === plansTopic));
  platform.jobs.define({
    name: 'communication-plans.recover-sendings',
    everyMs: 15_000,
    leaseMs: 60_000,
    run: () => recoverSendings(platform),
  });
  platform.jobs.define({
    name: 'communication-plans.retry-deferred',
    everyMs: 15_000,
    leaseMs: 600_000,
    run: () => retryDeferred(platform, plansPorts(platform)),
  });
  platform.jobs.define({
    name: 'communication-plans.send-automatically',
    everyMs: 60_000,
    leaseMs: 600_000,
    run: () => sendAutomatically(platform, plansPorts(platform)),
  });
}

export const communicationPlansModule = {
  id: 'communication-plans',
  manifest: communicationPlansManifest,
  migrations: plansMigrations,
  tablePrefix: 'plans_',
  webhookEvents: plansWebhookEvents,
  heldFiles: { plans_attachments: ['hash'], plans_messages: ['eml_hash'] },
  routes: plansRoutes,
  start: startPlans,
  stop: stopOutbox,
  exportContact: exportPlans,
  foreseeErasure: foreseePlanErasure,
  countOfContact,
  moveContact,
  contactsInUse: contactsWithPlans,
  eraseContact: erasePlans,
  ordersInUse: ordersWithPlans,
  measures: plansMeasures,
  demonstrate: demonstratePlans,
} satisfies ServerModule;
