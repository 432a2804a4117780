import type { Compilable } from 'kysely';
import type { ReadDb } from './database.ts';
import { prepared } from './prepared.ts';

/** Items of one run. */
const itemsTogether = 50;

/**
 * As `prepared`, for lists of any length: one text serves them all, because it always takes the same number of
 * items. A shorter list is filled up with `filler`, an item that finds no row; a longer one takes several runs, whose
 * rows are answered together.
 */
export function preparedList<V extends object, R>(
  filler: V,
  compose: (db: ReadDb, items: readonly V[]) => Compilable<R>,
): (db: ReadDb, items: readonly V[]) => Promise<R[]> {
  const names = Object.keys(filler) as (keyof V & string)[];
  const run = prepared<Record<string, unknown>, R>((db, values) => {
    const itemAt = (_: unknown, at: number) =>
      Object.fromEntries(names.map((name) => [name, values[keyOf(at, name)]])) as V;
    return compose(db, Array.from({ length: itemsTogether }, itemAt));
  });
  const valuesOf = (items: readonly V[]) => {
    const values: Record<string, unknown> = {};
    for (let at = 0; at < itemsTogether; at++) {
      const item = items[at] ?? filler;
      for (const name of names) values[keyOf(at, name)] = item[name];
    }
    return values;
  };
  return async (db, items) => {
    const rows: R[] = [];
    for (let start = 0; start < items.length; start += itemsTogether) {
      rows.push(...(await run(db, valuesOf(items.slice(start, start + itemsTogether)))));
    }
    return rows;
  };
}

const keyOf = (at: number, name: string) => `${name} ${at}`;
