import type { BaseParts } from '../../base/backups/server/public.ts';

/** Can the journal be written as this version writes it? Data of an older one waits for its next start. */
export function isUpToDate(
  { owners }: BaseParts,
  steps: readonly { owner: string; name: string }[],
): boolean {
  const taken = new Set(steps.map(({ owner, name }) => `${owner}:${name}`));
  const audit = owners.find(({ id }) => id === 'audit');
  return audit !== undefined && audit.migrations.every(({ name }) => taken.has(`audit:${name}`));
}
