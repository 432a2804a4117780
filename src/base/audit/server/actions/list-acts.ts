import type { Context } from '../../../../platform/http/server/context.ts';
import type { ActChoices, ActQuery, NamedAct } from '../../contract/act-list.ts';
import { actConditions } from '../act-conditions.ts';
import { actOfRow } from '../act-of-row.ts';
import { actorNames } from '../actor-names.ts';
import { distinctActions, distinctActors, listActs as readActs } from '../store/act-list.ts';

const usualPage = 50;

/** Newest first. */
export async function listActs({ db }: Context, { before, limit, ...filter }: ActQuery): Promise<NamedAct[]> {
  const conditions = await actConditions(db.read, filter);
  const rows = await readActs(db.read, conditions, { before: before ?? null, limit: limit ?? usualPage });
  const names = await actorNames(
    db.read,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row) => ({ ...actOfRow(row), actorName: names.get(row.actor_id ?? '') ?? null }));
}

const { compare } = new Intl.Collator('fr');

/** Who and what the journal can be searched by. */
export async function actChoices({ db }: Context): Promise<ActChoices> {
  const names = await actorNames(db.read, await distinctActors(db.read));
  const actors = [...names].map(([id, name]) => ({ id, name }));
  return {
    actors: actors.sort((one, other) => compare(one.name, other.name)),
    actions: await distinctActions(db.read),
  };
}
