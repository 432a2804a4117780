import type { Database, ReadDb, Tx } from '../../db/server/database.ts';
import type { Migration } from '../../db/server/migrate.ts';
import type { Files } from '../../files/server/files.ts';
import type { Http } from '../../http/server/http.ts';
import type { Jobs } from '../../jobs/server/jobs.ts';
import type { Measure } from '../../metrics/server/measure.ts';
import type { Live } from '../../realtime/server/live.ts';
import type { Config } from '../../runtime/server/config.ts';
import type { Clock } from '../../runtime/server/clock.ts';
import type { NewId } from '../../runtime/server/ids.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import type { Secrets } from '../../secrets/server/secrets.ts';
import type { Manifest, Permission } from '../contract/manifest.ts';
import type { ContactMove, MovedPart } from './contact-move.ts';
import type { ErasureAsked, ForeseenErasure, HeldPart, HeldPartAsked } from './contact-data.ts';

/** Everything the composition root hands to a module's entrance, which passes on only what each part needs. */
export interface Platform {
  config: Config;
  /** Of the product, from package.json. */
  version: string;
  logger: Logger;
  clock: Clock;
  newId: NewId;
  db: Database;
  files: Files;
  live: Live;
  jobs: Jobs;
  secrets: Secrets;
}

/** The demonstration base, its dates already shifted so that its own today is today. */
export interface DemonstrationBase {
  /** One section of the file (`contacts`, `chat`, …), typed by the module that reads it. */
  section<T>(name: string): T;
  /** The demonstration's own today, `YYYY-MM-DD`. */
  today: string;
}

/** Something that happens here and that other programs may be told of. */
export interface WebhookEvent {
  /** In the words of whoever connects a program: `contact.created`. */
  id: string;
  /** i18n key with its namespace. */
  labelKey: string;
}

/** The server entrance of a base feature or of an extension. */
export interface ServerModule {
  id: string;
  /** Present on extensions only: it is what the resource manager installs. */
  manifest?: Manifest;
  migrations: readonly Migration[];
  /** Permissions of a base feature; those of an extension stand in its manifest. */
  permissions?: readonly Permission[];
  /** What it announces; those of an extension are offered while it is installed. */
  webhookEvents?: readonly WebhookEvent[];
  /**
   * Where this module's rows name files of the store: columns by table, each table with an `id`. What no row of any
   * module names is removed after a day.
   */
  heldFiles?: Readonly<Record<string, readonly string[]>>;
  /** What the names of its tables begin with; its id, hyphens made underscores, unless it says so. */
  tablePrefix?: string;
  /** Adds routes under `/api/<id>`. Those of an extension answer NotFound while it is not installed. */
  routes?(http: Http, platform: Platform): void;
  /** Declares live topics and jobs. Called once at start, installed or not. */
  start?(platform: Platform): void;
  /** Brings what it does beside requests to an end within a few seconds; requests that wait for it are answered then. */
  stop?(platform: Platform): Promise<void>;
  /** Base features only: awaited before the first request and the first job. */
  beforeListening?(platform: Platform): Promise<void>;
  /** Base features only: awaited after the last request and the last job, while the database is still open. */
  beforeClosing?(platform: Platform): Promise<void>;
  /**
   * Everything that this module holds on a contact, for the person who asks for it: never what it holds on others, nor
   * what colleagues say among themselves. Asked of an extension that was taken away too: its data is still there.
   */
  exportContact?(asked: HeldPartAsked, platform: Platform): Promise<HeldPart[]>;
  /** What `eraseContact` would erase and keep at this moment. Asked of an extension that was taken away too. */
  foreseeErasure?(db: ReadDb, asked: ErasureAsked): Promise<ForeseenErasure>;
  /**
   * Erases what it holds on a contact and need not keep any more. Safe to repeat: it is asked again every day on which
   * something that was kept is to go.
   */
  eraseContact?(tx: Tx, asked: ErasureAsked, platform: Platform): Promise<void>;
  /** How much of what it holds would go with a contact that is merged into another one. */
  countOfContact?(db: ReadDb, contactId: string): Promise<MovedPart[]>;
  /**
   * Takes all that it holds on one contact to another one, in the transaction that merges them. Safe to repeat. Asked of
   * an extension that was taken away too.
   */
  moveContact?(tx: Tx, move: ContactMove, platform: Platform): Promise<void>;
  /** Those of these contacts that something of this module hangs on: who takes a contact back leaves them. */
  contactsInUse?(db: ReadDb, contactIds: readonly string[]): Promise<string[]>;
  /** Those of these orders that something of this module hangs on: who takes an order back leaves them. */
  ordersInUse?(db: ReadDb, orderIds: readonly string[]): Promise<string[]>;
  /** Figures of this module for whoever watches the server: counts, never anything about a person. */
  measures?(platform: Platform): Promise<Measure[]>;
  /** Fills this module's tables from the demonstration base, in one transaction with the other modules. */
  demonstrate?(tx: Tx, demonstration: DemonstrationBase, platform: Platform): Promise<void>;
}
