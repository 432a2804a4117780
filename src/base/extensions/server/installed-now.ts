import type { Database } from '../../../platform/db/server/database.ts';
import { listInstalledIds } from './store/installed.ts';

/** Another process may install or uninstall: what is known here is never older than this. */
const knownForMs = 1000;

interface Known {
  ids: Promise<ReadonlySet<string>>;
  /** On the monotonic clock: age has nothing to do with the time of day. */
  readAtMs: number;
}

const known = new WeakMap<Database, Known>();

/** Whether the extension is installed, as of a second ago at most. Cheap: asked at each request. */
export async function isInstalled(database: Database, id: string): Promise<boolean> {
  return (await installedIds(database)).has(id);
}

/** The next question reads the table again. Called once an installation is committed. */
export const forgetInstalled = (database: Database): void => void known.delete(database);

function installedIds(database: Database): Promise<ReadonlySet<string>> {
  const last = known.get(database);
  if (last && performance.now() - last.readAtMs < knownForMs) return last.ids;
  const ids = listInstalledIds(database.read).then((list) => new Set(list));
  known.set(database, { ids, readAtMs: performance.now() });
  // A failed reading is not an answer to keep.
  ids.catch(() => forgetInstalled(database));
  return ids;
}
