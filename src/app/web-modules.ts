import { apiWebModule } from '../base/api/web/module.tsx';
import { auditWebModule } from '../base/audit/web/module.tsx';
import { backupsWebModule } from '../base/backups/web/module.tsx';
import { companyWebModule } from '../base/company/web/module.tsx';
import { contactsWebModule } from '../base/contacts/web/module.tsx';
import { correspondenceWebModule } from '../base/correspondence/web/module.tsx';
import { desktopWebModule } from '../base/desktop/web/module.tsx';
import { extensionsWebModule } from '../base/extensions/web/module.tsx';
import { importsWebModule } from '../base/imports/web/module.tsx';
import { jokersWebModule } from '../base/jokers/web/module.tsx';
import { mailAccountsWebModule } from '../base/mail-accounts/web/module.tsx';
import { ordersWebModule } from '../base/orders/web/module.tsx';
import { setupWebModule } from '../base/setup/web/module.tsx';
import { usersWebModule } from '../base/users/web/module.tsx';
import { webhooksWebModule } from '../base/webhooks/web/module.tsx';
import { chatWebModule } from '../extensions/chat/web/module.tsx';
import { communicationPlansWebModule } from '../extensions/communication-plans/web/module.tsx';
import type { WebModule } from '../platform/modules/web/module.ts';
import { withOwnWords } from './shell/words/with-own-words.ts';

/** What every company has. */
const baseWebModules: readonly WebModule[] = [
  usersWebModule,
  companyWebModule,
  contactsWebModule,
  ordersWebModule,
  correspondenceWebModule,
  mailAccountsWebModule,
  desktopWebModule,
  jokersWebModule,
  extensionsWebModule,
  auditWebModule,
  apiWebModule,
  webhooksWebModule,
  importsWebModule,
  backupsWebModule,
  setupWebModule,
];

/** What an administrator may install. Adding an extension is its folder, this line and the one of the server list. */
const extensionWebModules: readonly WebModule[] = [chatWebModule, communicationPlansWebModule];

export const webModules: readonly WebModule[] = [...baseWebModules, ...extensionWebModules].map(withOwnWords);
