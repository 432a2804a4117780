import { defaultTransport } from '../../../base/mail-accounts/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { MailTransport } from '../../../platform/mail/contract/mail.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import type { Logger } from '../../../platform/runtime/server/logger.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';

/** What the actions of this extension need beside the context of a request. */
export interface PlansPorts {
  files: Files;
  secrets: Secrets;
  logger: Logger;
  /** Where links in mails lead, and whether somebody outside may follow them there. */
  site: { url: string; reachable: boolean };
  /** The way out of mails now. */
  transport(db: ReadDb): Promise<MailTransport>;
}

export function plansPorts(platform: Platform): PlansPorts {
  const { config, files, secrets, logger } = platform;
  return {
    files,
    secrets,
    logger,
    site: {
      url: (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, ''),
      reachable: config.publicUrl !== null,
    },
    transport: (db) => defaultTransport(db, platform),
  };
}
