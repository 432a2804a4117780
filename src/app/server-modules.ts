import { apiModule, createTokensModule } from '../base/api/server/module.ts';
import { auditModule } from '../base/audit/server/module.ts';
import { createBackupsModule } from '../base/backups/server/module.ts';
import { companyModule } from '../base/company/server/module.ts';
import { createContactsModule } from '../base/contacts/server/module.ts';
import { correspondenceModule } from '../base/correspondence/server/module.ts';
import { desktopModule } from '../base/desktop/server/module.ts';
import { createImportsModule } from '../base/imports/server/module.ts';
import { jokersModule } from '../base/jokers/server/module.ts';
import { mailAccountsModule } from '../base/mail-accounts/server/module.ts';
import { ordersModule } from '../base/orders/server/module.ts';
import { createUsersModule, sessionModule } from '../base/users/server/module.ts';
import { createWebhooksModule } from '../base/webhooks/server/module.ts';
import type { ExtensionModule } from '../base/extensions/server/public.ts';
import { chatModule } from '../extensions/chat/server/module.ts';
import { communicationPlansModule } from '../extensions/communication-plans/server/module.ts';
import type { ServerModule } from '../platform/modules/server/module.ts';
import { ownersOf } from './owners-of.ts';

/**
 * What every company has, in the order in which a demonstration base is filled: the company first, whose one row
 * decides between two people who start at the same time. `everyModule`: these and the others, once all are there.
 */
export const baseModules = (everyModule: () => readonly ServerModule[] = () => []): ServerModule[] => [
  auditModule,
  companyModule,
  createUsersModule(),
  sessionModule,
  createContactsModule(everyModule),
  ordersModule,
  correspondenceModule,
  mailAccountsModule,
  desktopModule,
  jokersModule,
  apiModule,
  createTokensModule(everyModule),
  createWebhooksModule(everyModule),
  createImportsModule(everyModule),
  createBackupsModule(() => ownersOf(everyModule())),
];

/** What an administrator may install. Adding an extension is its folder, this line and the one of the web list. */
export const extensionModules: readonly ExtensionModule[] = [chatModule, communicationPlansModule];
