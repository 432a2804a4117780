import { join, resolve } from 'node:path';
import { isNetwork } from '../../outgoing/server/may-reach.ts';

/** What a start is told, by options and environment; see the README's table. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** PostgreSQL connection string; null means the embedded SQLite. */
  databaseUrl: string | null;
  logLevel: string;
  /** Load the demonstration base into an empty base without asking. */
  demo: boolean;
  /** Where browsers reach us when a proxy stands before (`https://miaou.example.org`); null: as asked. */
  publicUrl: string | null;
  /** Trust `X-Forwarded-*` of a proxy in front. */
  behindProxy: boolean;
  /** Requests one person may make in a minute. */
  requestsPerMinute: number;
  /** Absolute path of the folder that backups are written to. */
  backupsFolder: string;
  /** What a program must show to read `/api/metrics`; null: nobody may. */
  metricsToken: string | null;
  /** Addresses and networks inside the house that webhooks may call (`10.0.0.0/8`); usually none. */
  webhookPrivateAddresses: readonly string[];
}

export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** What the command line was given; it wins over the environment. */
export interface ServeOptions {
  port?: string;
  data?: string;
  demo?: boolean;
}

/** The configuration of this start. Empty variables count as absent. @throws ConfigError in one clear line */
export function readConfig(options: ServeOptions = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const read = (name: string) => environment[name]?.trim() || null;
  const dataFolder = resolve(options.data ?? read('MIAOU_DATA') ?? 'data');
  return {
    port: wholeNumber('--port / MIAOU_PORT', options.port ?? read('MIAOU_PORT') ?? '3000', 0, 65_535),
    host: read('MIAOU_HOST') ?? '127.0.0.1',
    dataFolder,
    databaseUrl: postgresUrl(read('DATABASE_URL')),
    logLevel: oneOf('MIAOU_LOG_LEVEL', read('MIAOU_LOG_LEVEL') ?? 'info', logLevels),
    demo: options.demo ?? yes('MIAOU_DEMO', read('MIAOU_DEMO')),
    publicUrl: webAddress('MIAOU_PUBLIC_URL', read('MIAOU_PUBLIC_URL')),
    behindProxy: yes('MIAOU_BEHIND_PROXY', read('MIAOU_BEHIND_PROXY')),
    requestsPerMinute: wholeNumber(
      'MIAOU_REQUESTS_PER_MINUTE',
      read('MIAOU_REQUESTS_PER_MINUTE') ?? '1200',
      1,
      10_000_000,
    ),
    backupsFolder: resolve(read('MIAOU_BACKUPS') ?? join(dataFolder, 'backups')),
    metricsToken: longEnough('MIAOU_METRICS_TOKEN', read('MIAOU_METRICS_TOKEN')),
    webhookPrivateAddresses: networks(
      'MIAOU_WEBHOOK_PRIVATE_ADDRESSES',
      read('MIAOU_WEBHOOK_PRIVATE_ADDRESSES'),
    ),
  };
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new ConfigError(`${name}: ${text} is not a whole number from ${min} to ${max}`);
}

function oneOf(name: string, text: string, allowed: string[]): string {
  if (allowed.includes(text)) return text;
  throw new ConfigError(`${name}: ${text} is not one of ${allowed.join(', ')}`);
}

function yes(name: string, text: string | null): boolean {
  if (text === null || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new ConfigError(`${name}: ${text} is neither 1 nor 0`);
}

const shortestToken = 16;

function longEnough(name: string, text: string | null): string | null {
  if (text === null || text.length >= shortestToken) return text;
  throw new ConfigError(`${name}: give it at least ${shortestToken} characters`);
}

function postgresUrl(text: string | null): string | null {
  if (text === null || /^postgres(ql)?:\/\//.test(text)) return text;
  throw new ConfigError('DATABASE_URL: only postgresql:// addresses are understood');
}

function webAddress(name: string, text: string | null): string | null {
  if (text === null || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text;
  throw new ConfigError(`${name}: ${text} is not an http or https address`);
}

function networks(name: string, text: string | null): string[] {
  const list = (text ?? '').split(/[\s,;]+/).filter((part) => part !== '');
  const wrong = list.find((part) => !isNetwork(part));
  if (wrong === undefined) return list;
  throw new ConfigError(`${name}: ${wrong} is neither an address nor a network such as 10.0.0.0/8`);
}
