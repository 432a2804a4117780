import {
  Kysely,
  PostgresDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Tx } from './database.ts';
import { DatabaseAwayError } from './errors.ts';
import { createCommitOrder } from './in-commit-order.ts';
import './number-types.ts';
import type { PreparedQuery } from './prepared.ts';
import { handleOn, openTransaction, runHooks } from './transactions.ts';

const poolSize = 10;
const attempts = 4;
/** Waiting for a free connection, or for one to open: a server that hangs must not hang everybody. */
const connectWithinMs = 15_000;
/** One reading: longer only takes a line that is dead and does not say so. */
const readWithinMs = 30_000;
/** Serialisation failure and deadlock (SQLSTATE): the same work may succeed at once. */
const retryable = new Set(['40001', '40P01']);

/** Opens a PostgreSQL database (15 or newer): one pool that only reads, one that writes. */
export function openPostgres(url: string, onHookError: (error: unknown) => void): Database {
  const reads = new pg.Pool({
    ...{ connectionString: url, max: poolSize, keepAlive: true },
    ...{ connectionTimeoutMillis: connectWithinMs, query_timeout: readWithinMs },
    options: '-c default_transaction_read_only=on',
  });
  const writes = new pg.Pool({
    ...{ connectionString: url, max: poolSize, keepAlive: true },
    connectionTimeoutMillis: connectWithinMs,
  });
  for (const pool of [reads, writes]) outlive(pool);
  const dialect: Dialect = new PostgresDialect({ pool: writes });
  const driver: Driver = dialect.createDriver();
  const base = new Kysely<unknown>({ dialect });
  const read = handleOn(base, { dialect, driver }, connectionOf(reads));

  const inOrder = createCommitOrder();

  async function attempt<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const client = await orAway(writes.connect());
    const open = openTransaction(base, { dialect, driver }, connectionOf(client));
    let broken: Error | undefined;
    try {
      await orAway(client.query('begin'));
      const result = await work(open.tx);
      open.end();
      await inOrder(commit(client), () => runHooks(open.hooks, onHookError));
      return result;
    } catch (error) {
      open.end();
      await client.query('rollback').catch((cause: Error) => {
        broken = cause;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    engine: 'postgres',
    read,
    async transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
      for (let tried = 1; ; tried++) {
        try {
          return await attempt(work);
        } catch (error) {
          if (tried >= attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error;
          await pause(Math.random() * 20 * 2 ** tried);
        }
      }
    },
    async life() {
      const { rows } = await orAway(reads.query<{ life: string }>({ name: 'life', text: lifeQuery }));
      return rows[0]!.life;
    },
    async close() {
      await Promise.all([reads.end(), writes.end()]);
    },
  };
}

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await orAway(client.query('commit'));
  // PostgreSQL answers ROLLBACK when a failed statement was swallowed on the way.
  if (command === 'ROLLBACK') throw new Error('a failed statement ended this transaction');
}

/** SQLSTATE of a server that is starting, stopping or full, and of a connection that it ended. */
const leaving = /^(08|57P|53300|25P03)/;

/** What the server did not answer itself was said by the line to it. @throws DatabaseAwayError in place of that */
async function orAway<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const isAnswer = error instanceof pg.DatabaseError && !leaving.test(error.code ?? '');
    throw isAnswer || error instanceof TypeError ? error : new DatabaseAwayError(error);
  }
}

/**
 * A connection that dies is replaced by the pool, and the work that it was doing fails by its own query. Unheard, the
 * error that it tells of itself, idle or in use, would end the process.
 */
function outlive(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/**
 * A copy is put back while the server is stopped, as another database, or as other tables in other files: the moment at
 * which the server started and the numbers of all these say so.
 */
const lifeQuery = `
  select md5(pg_postmaster_start_time()::text || max(db.oid) || string_agg(tab.oid || '.' || relfilenode, ' ' order by tab.oid)) as life
    from pg_class as tab join pg_database as db on datname = current_database()
    where relkind = 'r' and relnamespace = current_schema()::text::regnamespace`;

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** A client, or a pool, of which each query takes whichever client is free. */
function connectionOf(client: pg.PoolClient | pg.Pool): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery & Partial<PreparedQuery>): Promise<QueryResult<R>> {
      const { sql: text, parameters, preparedAs: name } = query;
      const values = [...parameters];
      const { command, rowCount, rows } = await orAway(
        client.query(name ? { name, text, values } : { text, values }),
      );
      if (!changing.has(command)) return { rows: rows as R[] };
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error('streaming is not supported: read page by page');
    },
  };
}
