import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';
import type { Database, Tx } from './database.ts';
import { moveLogAside } from './sqlite-checkpoints.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { handleOn, openTransaction, runHooks } from './transactions.ts';

/** Transactions committed together at most: keeps the others' wait, and a failed batch, small. */
const batchLimit = 512;

/**
 * Pages of the log (of 4 kB) after which a commit moves them into the database file itself: the thread that does so
 * aside has not kept up.
 */
const checkpointPages = 16_000;

const pragmas = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma temp_store = memory;
  pragma cache_size = -32768;
  pragma wal_autocheckpoint = ${checkpointPages};
  pragma journal_size_limit = 67108864;`;

interface Waiting {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** A transaction of the current batch whose savepoint is released and whose commit is awaited. */
interface Done {
  waiting: Waiting;
  result: unknown;
  hooks: (() => void)[];
}

/**
 * Opens (or creates) the SQLite file: WAL, `synchronous=FULL`, one connection that reads and one that writes.
 * Writes are group-committed: each transaction is a savepoint of a shared one, and none is acknowledged
 * before the fsync of the commit that holds it.
 */
export function openSqlite(path: string, onHookError: (error: unknown) => void): Database {
  const writer = connect(path);
  const reader = connect(path);
  reader.database.exec('pragma query_only = on');
  const parts = partsOf(writer);
  const base = new Kysely<unknown>({ dialect: parts.dialect });
  const read = handleOn(base, parts, reader);
  const savepoint = writer.database.prepare('savepoint one');
  const release = writer.database.prepare('release one');
  const checkpoints = moveLogAside(path);
  // A file is only put back while nobody has it open.
  const life = randomUUID();
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  /** What ended the transaction of this batch before its commit; null: nothing did. */
  let lost: { cause: unknown } | null = null;

  async function drain(): Promise<void> {
    // Lets every request that is already readable queue its write first: they then share one fsync.
    await nextTurn();
    while (queue.length > 0) await commitBatch();
    running = null;
  }

  async function commitBatch(): Promise<void> {
    const done: Done[] = [];
    lost = null;
    try {
      writer.database.exec('begin immediate');
    } catch (error) {
      for (const waiting of queue.splice(0)) waiting.reject(error);
      return;
    }
    for (let taken = 0; taken < batchLimit; taken++) {
      const waiting = queue.shift();
      if (!waiting) break;
      const finished = await runOne(waiting);
      if (finished) done.push(finished);
      // A full disk ends the whole transaction: what comes next begins another one.
      if (lost) break;
    }
    settle(done);
  }

  async function runOne(waiting: Waiting): Promise<Done | null> {
    const open = openTransaction(base, parts, writer);
    try {
      savepoint.run();
      const result = await waiting.work(open.tx);
      release.run();
      return { waiting, result, hooks: open.hooks };
    } catch (error) {
      takeBack('rollback to one; release one');
      if (!writer.database.isTransaction) lost = { cause: error };
      waiting.reject(error);
      return null;
    } finally {
      open.end();
    }
  }

  /** SQLite takes everything back by itself when the disk is full or fails; what it cannot take back, no commit follows. */
  function takeBack(statement: string): void {
    try {
      if (writer.database.isTransaction) writer.database.exec(statement);
    } catch (error) {
      onHookError(error);
      if (writer.database.isTransaction) writer.database.exec('rollback');
    }
  }

  /** The reader knows tables as they were before the commit. */
  function forgetTables(): void {
    if (!writer.hasChangedSchema) return;
    writer.hasChangedSchema = false;
    for (const { statements } of [reader, writer]) statements.forget();
  }

  function settle(done: Done[]): void {
    try {
      if (lost) throw lost.cause;
      writer.database.exec('commit');
    } catch (error) {
      takeBack('rollback');
      for (const { waiting } of done) waiting.reject(error);
      return;
    } finally {
      forgetTables();
    }
    checkpoints.committed();
    for (const { waiting, result, hooks } of done) {
      runHooks(hooks, onHookError);
      waiting.resolve(result);
    }
  }

  return {
    engine: 'sqlite',
    read,
    transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
      if (closed) return Promise.reject(new Error('the database is closed'));
      return new Promise<R>((resolve, reject) => {
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
        running ??= drain();
      });
    },
    life: () => Promise.resolve(life),
    async close() {
      closed = true;
      await running;
      await checkpoints.stop();
      writer.database.close();
      reader.database.close();
    },
  };
}

function connect(path: string): SqliteConnection {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 });
  database.exec(pragmas);
  return new SqliteConnection(database);
}

/** The dialect of one fixed connection; transactions are ours, not the driver's. */
function partsOf(connection: DatabaseConnection): { dialect: Dialect; driver: Driver } {
  const refuse = () => Promise.reject(new Error('use database.transaction'));
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return { dialect, driver };
}
