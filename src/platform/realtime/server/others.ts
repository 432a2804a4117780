import type { Apart } from './live.ts';

/** An event for those who hear the topic. */
export interface Published extends Apart {
  topic: string;
  event: string;
  data: unknown;
}

/** What one process tells the others of its live events. */
export type LiveNews =
  | ({ kind: 'published' } & Published)
  | { kind: 'revoked'; topic: string; userId: string }
  | { kind: 'sessionEnded'; sessionId: string }
  | { kind: 'sentBack'; userId: string }
  /** A person whose first socket opened at the teller, or whose last one closed. */
  | { kind: 'came' | 'went'; userId: string };

/** People who are connected at other processes, by process. */
export interface Elsewhere {
  has(userId: string): boolean;
  add(processId: string, userId: string): void;
  remove(processId: string, userId: string): void;
  /** Replaces all that is known of a process; those about whom something may have changed. */
  replace(processId: string, userIds: readonly string[]): Set<string>;
}

export function createElsewhere(): Elsewhere {
  const byProcess = new Map<string, Set<string>>();
  return {
    has: (userId) => byProcess.values().some((people) => people.has(userId)),
    add(processId, userId) {
      byProcess.set(processId, (byProcess.get(processId) ?? new Set()).add(userId));
    },
    remove(processId, userId) {
      byProcess.get(processId)?.delete(userId);
    },
    replace(processId, userIds) {
      const before = byProcess.get(processId) ?? new Set();
      const now = new Set(userIds);
      if (now.size > 0) byProcess.set(processId, now);
      else byProcess.delete(processId);
      return before.symmetricDifference(now);
    },
  };
}
