import type { Kysely } from 'kysely';

// Each owner types its own tables (`tables.ts`); the shared handle cannot know them all.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyTables = any;

/** Reads committed rows, outside any transaction. Writing through it fails. */
export type ReadDb = Kysely<AnyTables>;

/** A running transaction. Dead as soon as its work has returned. */
export type Tx = Kysely<AnyTables> & { readonly isTransaction: true };

export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  readonly read: ReadDb;
  /**
   * Runs `work` in one transaction and resolves once it is durable: on SQLite together with the other
   * transactions that arrived meanwhile (one fsync for all of them). Rejecting rolls `work` alone back.
   * No network inside. May run `work` again after a deadlock, so it must have no effect but its rows.
   */
  transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /**
   * Names the time through which these rows have only gone forward. After a copy was put back in their place the name
   * is another; it may be another after a mere restart too. The same for all processes that share the database.
   */
  life(): Promise<string>;
  close(): Promise<void>;
}

type Hook = () => void;

const hooksOf = new WeakMap<Tx, Hook[]>();

/** Runs `hook` once the rows of `tx` are durable, never otherwise. This is where events are published. */
export function afterCommit(tx: Tx, hook: Hook): void {
  const hooks = hooksOf.get(tx);
  if (!hooks) throw new Error('afterCommit outside a running transaction');
  hooks.push(hook);
}

/** For the engines only: opens the list that `afterCommit` fills and returns it. */
export function collectHooks(tx: Tx): Hook[] {
  const hooks: Hook[] = [];
  hooksOf.set(tx, hooks);
  return hooks;
}
