import {
  Kysely,
  Transaction,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type KyselyProps,
} from 'kysely';
import { collectHooks, type Tx } from './database.ts';

/** A transaction handle on `connection`, and the way to kill it once its work has returned. */
export interface OpenTransaction {
  tx: Tx;
  hooks: (() => void)[];
  /** From now on every query through the handle fails: it would run outside the transaction. */
  end(): void;
}

interface Parts {
  dialect: Dialect;
  driver: Driver;
}

/**
 * A handle whose queries go straight to `connection`: Kysely's own way to a connection, with its pool and its lock,
 * takes longer than SQLite takes for a short answer.
 */
export const handleOn = (
  base: Kysely<unknown>,
  parts: Parts,
  connection: DatabaseConnection,
): Kysely<unknown> => new Kysely<unknown>(propsOn(base, parts, connection));

const propsOn = (base: Kysely<unknown>, parts: Parts, connection: DatabaseConnection): KyselyProps => ({
  config: { dialect: parts.dialect },
  ...parts,
  executor: base.getExecutor().withConnectionProvider({
    provideConnection: (consumer) => consumer(connection),
  }),
});

/** Opens a handle without starting anything on the connection: the engine says begin and commit. */
export function openTransaction(
  base: Kysely<unknown>,
  parts: Parts,
  connection: DatabaseConnection,
): OpenTransaction {
  let ended = false;
  const guarded: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery) {
      if (ended) return Promise.reject(new Error('query after the end of its transaction'));
      return connection.executeQuery<R>(query);
    },
    streamQuery: () => {
      throw new Error('streaming is not supported: read page by page');
    },
  };
  const tx = new Transaction(propsOn(base, parts, guarded)) as unknown as Tx;
  return {
    tx,
    hooks: collectHooks(tx),
    end: () => {
      ended = true;
    },
  };
}

/** Hooks run one after the other; one that throws must not silence the next, nor undo what is committed. */
export function runHooks(hooks: (() => void)[], onError: (error: unknown) => void): void {
  for (const hook of hooks) {
    try {
      hook();
    } catch (error) {
      onError(error);
    }
  }
}
