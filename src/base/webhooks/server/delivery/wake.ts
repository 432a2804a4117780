import type { Database } from '../../../../platform/db/server/database.ts';

const deliverers = new WeakMap<Database, () => void>();

/** Who delivers what waits in this database, as soon as something new does. */
export const setDeliverer = (db: Database, deliver: () => void): void => void deliverers.set(db, deliver);

export const forgetDeliverer = (db: Database): void => void deliverers.delete(db);

/** What nobody delivers at once, the job finds. */
export const wakeDelivery = (db: Database): void => deliverers.get(db)?.();
