import { checkDatabase, type DatabaseHealth } from '../../../../platform/db/server/check-database.ts';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import type { Check } from '../../contract/checks.ts';
import type { BaseParts } from '../base-parts.ts';
import { failure, good, warning } from './check.ts';

/** What the engine says of its own files. */
export async function checkIntegrity({ config }: BaseParts): Promise<[Check, DatabaseHealth | null]> {
  const engine = config.databaseUrl === null ? 'SQLite' : 'PostgreSQL';
  try {
    const health = await checkDatabase(config);
    const { complaint } = health;
    return [
      complaint === null ? good('database', { engine }) : failure('database', 'damaged', { complaint }),
      health,
    ];
  } catch (error) {
    return [failure('database', 'damaged', { complaint: (error as Error).message }), null];
  }
}

export interface Steps {
  check: Check;
  /** When the last one was taken: a moment that is past. */
  lastAt: string | null;
}

/** Is the schema the one that this version knows? */
export async function checkSteps(snapshot: Snapshot, { owners }: BaseParts): Promise<Steps> {
  const taken = new Map<string, Set<string>>();
  let lastAt: string | null = null;
  let count = 0;
  for await (const rows of snapshot.rows('schema_steps')) {
    for (const row of rows) {
      const owner = String(row['owner']);
      taken.set(owner, (taken.get(owner) ?? new Set()).add(String(row['name'])));
      const at = String(row['applied_at']);
      if (lastAt === null || at > lastAt) lastAt = at;
      count += 1;
    }
  }
  const known = new Map(
    owners.map(({ id, migrations }) => [id, new Set(migrations.map(({ name }) => name))]),
  );
  const unknown = [...taken].filter(([owner, names]) =>
    [...names].some((name) => !known.get(owner)?.has(name)),
  );
  if (unknown.length > 0) {
    return {
      check: failure('steps', 'newer', { owners: unknown.map(([owner]) => owner).join(', ') }),
      lastAt,
    };
  }
  // An extension that was never installed has taken none.
  const missing = [...known]
    .filter(([owner]) => taken.has(owner))
    .reduce(
      (sum, [owner, names]) => sum + [...names].filter((name) => !taken.get(owner)!.has(name)).length,
      0,
    );
  return {
    check: missing > 0 ? warning('steps', 'older', { count: missing }) : good('steps', { count }),
    lastAt,
  };
}
