import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { createStatementCache, rowsOf } from './statement-cache.ts';

/** What changes tables rather than rows. */
const schemaChange = /^\s*(create|alter|drop)\b/i;

/** One SQLite connection for Kysely. */
export class SqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync;
  readonly statements;
  /** A statement has changed a table; whoever opened the connection sets it back once that is committed. */
  hasChangedSchema = false;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.statements = createStatementCache(database);
  }

  // Kysely wants promises; SQLite answers at once.
  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.#execute<R>(query));
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const cached = this.statements.prepare(query.sql);
    const parameters = query.parameters as SQLInputValue[];
    if (cached.returnsRows) return { rows: rowsOf(cached, parameters) as R[] };
    const { changes, lastInsertRowid } = cached.statement.run(...parameters);
    if (schemaChange.test(query.sql)) {
      this.hasChangedSchema = true;
      this.statements.forget();
    }
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported: read page by page');
  }
}
