import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { MailTransport } from '../../../platform/mail/contract/mail.ts';
import { wayOut, type TransportPorts } from './sending/way-out.ts';

/** The way out of mails now: the default account, or the built-in mailbox when there is none. */
export const defaultTransport = (db: ReadDb, ports: TransportPorts): Promise<MailTransport> =>
  wayOut(db, ports, null);
