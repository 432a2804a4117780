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
}
