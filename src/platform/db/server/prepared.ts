import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely';
import type { ReadDb } from './database.ts';

/** A query whose text is known beforehand; `preparedAs` names it on connections that keep prepared queries. */
export interface PreparedQuery extends CompiledQuery {
  readonly preparedAs: string;
}

/** Stands in a composed query where a value will be. */
interface Slot {
  readonly slot: string;
}

/** The text for one engine, and where each value of a call goes. */
interface Text {
  query: PreparedQuery;
  /** By place: the name of a value, or null for a constant of the text. */
  names: (string | null)[];
}

let made = 0;

/**
 * A query that is composed once and then only run: for what every request asks, where composing costs more than
 * the answer. `compose` is given stand-ins for the values: it may put them into the query, never look at them, and it
 * names the columns it wants (a kept query fails on PostgreSQL when `*` changes its meaning).
 *
 * The function it returns runs on either engine, inside a transaction or outside, and answers the rows.
 */
export function prepared<V extends object, R>(
  compose: (db: ReadDb, values: V) => Compilable<R>,
): (db: ReadDb, values: V) => Promise<R[]> {
  const texts = new WeakMap<DialectAdapter, Text>();
  return async (db, values) => {
    const executor = db.getExecutor();
    let text = texts.get(executor.adapter);
    if (!text) {
      text = textOf(compose(db, standIns<V>()).compile());
      texts.set(executor.adapter, text);
    }
    const query = withValues(text, values as Record<string, unknown>);
    const { rows } = await executor.provideConnection((connection) => connection.executeQuery<R>(query));
    return rows;
  };
}

const standIns = <V extends object>(): V =>
  new Proxy({}, { get: (_target, name): Slot => ({ slot: String(name) }) }) as V;

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && 'slot' in value;

function textOf(compiled: CompiledQuery): Text {
  const names = compiled.parameters.map((parameter) => (isSlot(parameter) ? parameter.slot : null));
  return { query: { ...compiled, preparedAs: `miaou_${++made}` }, names };
}

function withValues({ query, names }: Text, values: Record<string, unknown>): PreparedQuery {
  const parameters = names.map((name, at) => (name === null ? query.parameters[at] : values[name]));
  return { ...query, parameters };
}
