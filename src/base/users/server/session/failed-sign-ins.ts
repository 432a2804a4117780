import type { Platform } from '../../../../platform/modules/server/module.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { findUser } from '../store/users.ts';

/** Failures of this long make one line of the journal for each account. */
const gatherMs = 1_000;

export interface FailedSignIns {
  /** Takes no time: nothing is written before the answer has left. */
  note(userId: string): void;
  /** Writes what was noted. */
  write(): Promise<void>;
}

/**
 * Wrong passwords of accounts that exist, for the journal. They are written a moment later and together: were one
 * written before its answer, how long the answer takes would tell which accounts exist.
 */
export function gatherFailedSignIns({ db, clock, logger }: Platform): FailedSignIns {
  let noted = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  async function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const writing = [...noted];
    noted = new Map();
    if (writing.length === 0) return;
    await db.transaction(async (tx) => {
      for (const [id, count] of writing) {
        const label = (await findUser(tx, id))?.login ?? null;
        await recordAct(
          tx,
          { via: 'system', clock },
          { action: 'users.signInFailed', subject: { kind: 'user', id, label }, details: { count } },
        );
      }
    });
  }

  return {
    note(userId) {
      noted.set(userId, (noted.get(userId) ?? 0) + 1);
      timer ??= setTimeout(() => {
        write().catch((error: unknown) => logger.error({ error }, 'failed sign-ins were not written'));
      }, gatherMs).unref();
    },
    write,
  };
}
