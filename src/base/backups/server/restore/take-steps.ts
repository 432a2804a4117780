import type { Database } from '../../../../platform/db/server/database.ts';
import { migrate, NewerDataError } from '../../../../platform/db/server/migrate.ts';
import type { BackupManifest } from '../../contract/manifest.ts';
import type { BaseParts } from '../base-parts.ts';

/**
 * Brings an empty database to the very schema that rows come from, by the same steps: what came after them is taken by
 * the next start.
 *
 * @throws NewerDataError for a step that this program does not know
 */
export async function takeSteps(
  database: Database,
  steps: BackupManifest['steps'],
  { owners, clock }: Pick<BaseParts, 'owners' | 'clock'>,
): Promise<void> {
  refuseNewerSteps(steps, owners);
  for (const { id, migrations } of owners) {
    const taken = new Set(steps.filter(({ owner }) => owner === id).map(({ name }) => name));
    await migrate(
      database,
      id,
      migrations.filter(({ name }) => taken.has(name)),
      clock.now(),
    );
  }
}

/** @throws NewerDataError for a step that this program does not know */
export function refuseNewerSteps(steps: BackupManifest['steps'], owners: BaseParts['owners']): void {
  const known = new Set(
    owners.flatMap(({ id, migrations }) => migrations.map(({ name }) => `${id}:${name}`)),
  );
  for (const { owner, name } of steps)
    if (!known.has(`${owner}:${name}`)) throw new NewerDataError(owner, name);
}
