import type { Platform } from '../../../platform/modules/server/module.ts';
import type { ContactPorts } from '../../contacts/server/public.ts';

/** What the actions of this room use beside the context. */
export interface ImportPorts extends Pick<Platform, 'db' | 'clock' | 'newId' | 'live' | 'logger' | 'files'> {
  underWay: UnderWay;
  /** Everybody who may hold something on contacts and orders. */
  holding: ContactPorts;
}

/** The imports that this process goes through. */
export interface UnderWay {
  /** Of a stop of the process: what is under way ends after the lines it is at. */
  readonly signal: AbortSignal;
  add(work: Promise<void>): void;
  stop(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const ending = new AbortController();
  const works = new Set<Promise<void>>();
  return {
    signal: ending.signal,
    add(work) {
      const settled: Promise<void> = work.catch(() => undefined).finally(() => works.delete(settled));
      works.add(settled);
    },
    async stop() {
      ending.abort();
      await Promise.all(works);
    },
  };
}
