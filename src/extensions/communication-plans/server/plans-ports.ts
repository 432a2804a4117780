import {
  pauseAccount,
  sendingStop,
  takeQuota,
  wayOut,
  type SendingStop,
  type WayOut,
} from '../../../base/mail-accounts/server/public.ts';
import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import type { Logger } from '../../../platform/runtime/server/logger.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import { outboxOf, type Outbox } from './outbox/outbox.ts';

/** What the actions of this extension need beside the context of a request. */
export interface PlansPorts {
  files: Files;
  secrets: Secrets;
  logger: Logger;
  /** Where links in mails lead, and whether somebody outside may follow them there. */
  site: { url: string; reachable: boolean };
  /** What all sendings of this process share. */
  outbox: Outbox;
  /** The way out of mails now by an account; null: the default one. */
  wayOut(db: ReadDb, accountId: string | null): Promise<WayOut>;
  /** Why nothing may leave by an account now, or null. */
  sendingStop(db: ReadDb, accountId: string | null): Promise<SendingStop | null>;
  /** How many of `wanted` mails may leave by the account within its quotas, from which they are taken. */
  takeQuota(tx: Tx, accountId: string | null, wanted: number): Promise<number>;
}

export function plansPorts(platform: Platform): PlansPorts {
  const { config, files, secrets, logger, clock } = platform;
  return {
    files,
    secrets,
    logger,
    site: {
      url: (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, ''),
      reachable: config.publicUrl !== null,
    },
    outbox: outboxOf(platform, (tx, accountId, response) => pauseAccount(tx, platform, accountId, response)),
    wayOut: (db, accountId) => wayOut(db, platform, accountId),
    sendingStop: (db, accountId) => sendingStop(db, clock, accountId),
    takeQuota: (tx, accountId, wanted) => takeQuota(tx, clock, accountId, wanted),
  };
}
