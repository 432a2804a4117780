import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { durableSettings, startPostgres } from '../../scripts/postgres/start-postgres.ts';
import type { Database } from '../../src/platform/db/server/database.ts';
import { openPostgres } from '../../src/platform/db/server/postgres.ts';
import { openSqlite } from '../../src/platform/db/server/sqlite.ts';
import type { Engine } from '../common-options.ts';

/** A data folder and an empty base on one engine, for one measure. */
export interface Place {
  engine: Engine;
  folder: string;
  /** Null on SQLite, whose file is in the folder. */
  databaseUrl: string | null;
  /** Opens the base beside the server, with the product's own adapter. */
  openDatabase(): Database;
  close(): Promise<void>;
}

export const sqliteFile = (folder: string): string => join(folder, 'miaou.sqlite');

/** Makes them under `parent`; PostgreSQL is one of our own, which waits for the disk as the product asks. */
export async function openPlace(engine: Engine, parent: string): Promise<Place> {
  const folder = mkdtempSync(join(parent, 'miaou-bench-'));
  const postgres = engine === 'postgres' ? await startPostgres(durableSettings, parent) : null;
  const databaseUrl = postgres?.url ?? null;
  const fail = (error: unknown) => {
    throw error;
  };
  return {
    ...{ engine, folder, databaseUrl },
    openDatabase: () =>
      databaseUrl === null ? openSqlite(sqliteFile(folder), fail) : openPostgres(databaseUrl, fail),
    async close() {
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
