import type { Platform } from '../../../platform/modules/server/module.ts';
import type { BaseParts } from './base-parts.ts';

/** What the actions of this room use beside the context. */
export interface BackupPorts extends Pick<Platform, 'db' | 'newId' | 'logger'> {
  parts: BaseParts;
  underWay: UnderWay;
}

/** The backups that this process is writing. */
export interface UnderWay {
  /** Of a stop: what is under way ends, and nothing is begun. */
  readonly signal: AbortSignal;
  /** Lets the stop wait for this. */
  add(work: Promise<unknown>): void;
  /** Ends what is under way; what is half written is gone when it resolves. */
  stop(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const ending = new AbortController();
  const works = new Set<Promise<unknown>>();
  return {
    signal: ending.signal,
    add(work) {
      const settled: Promise<unknown> = work.catch(() => undefined).finally(() => works.delete(settled));
      works.add(settled);
    },
    async stop() {
      ending.abort();
      await Promise.all(works);
    },
  };
}
