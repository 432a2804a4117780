import { companySince } from '../base/company/server/public.ts';
import { everInstalledExtensionIds } from '../base/extensions/server/public.ts';
import { eachValue } from '../platform/db/server/each-value.ts';
import { sweepFiles, type HeldHashes } from '../platform/files/server/sweep-files.ts';
import type { Platform, ServerModule } from '../platform/modules/server/module.ts';
import { plusMs } from '../platform/runtime/server/clock.ts';

const dayMs = 24 * 60 * 60_000;

/** Every day, removes the files that no row of any module names any more and that nobody has put for a day. */
export function sweepUnheldFiles(
  platform: Platform,
  base: readonly ServerModule[],
  extensions: readonly ServerModule[],
): void {
  const { jobs, db, files, clock, logger } = platform;
  jobs.define({
    name: 'files.sweep-unheld',
    everyMs: dayMs,
    leaseMs: 60 * 60_000,
    async run() {
      const since = await companySince(db.read);
      // Nothing was ever put, or this is not the base that the folder goes with.
      if (since === null) return;
      if (!(await files.belongTo(since)))
        throw new Error('the files of the data folder belong to another base');
      const moment = plusMs(clock.now(), -dayMs);
      const withData = await extensionsWithData(platform, extensions);
      const holders = [...base, ...withData].flatMap((module) => holdersOf(db.read, module));
      const removed = await sweepFiles(files, holders, moment);
      if (removed > 0) logger.info({ removed }, 'files that nobody held were removed');
    },
  });
}

const holdersOf = (db: Platform['db']['read'], { heldFiles = {} }: ServerModule): HeldHashes[] =>
  Object.entries(heldFiles).map(
    ([table, columns]) =>
      () =>
        eachValue(db, table, columns),
  );

/**
 * The extensions that have or had their day: others have no tables.
 *
 * @throws Error when one of them is not in this program, which then cannot know what its rows hold
 */
async function extensionsWithData(
  { db }: Platform,
  extensions: readonly ServerModule[],
): Promise<ServerModule[]> {
  const ids = await everInstalledExtensionIds(db.read);
  return ids.map((id) => {
    const module = extensions.find((extension) => extension.id === id);
    if (!module) throw new Error(`the extension ${id} is not here to say which files it holds`);
    return module;
  });
}
