import type { NoticeLine } from '../../db/server/notice-line.ts';
import type { LiveHub } from './create-live.ts';
import type { LiveNews } from './others.ts';

/** How often each process says that it is there, and who is connected to it. */
const aliveEveryMs = 10_000;
/** People of a process that has said nothing for this long are not there. */
const aliveForMs = 35_000;
/** A process that has just come tells everything, until those that are there have had time to answer it. */
const newcomerMs = 60_000;

type Said =
  | LiveNews
  /** `missed`: the process that told the others nothing until it heard of this one. */
  | { kind: 'here'; userIds: string[]; missed?: string }
  /** What this process said may be lost. */
  | { kind: 'cut' }
  | { kind: 'leaving' };

export interface JoinedOthers {
  tell(news: LiveNews): void;
  leave(): Promise<void>;
}

/**
 * Joins the live events of the processes that share a database. Wherever something may not have passed, the browsers
 * concerned are told to come back: they then resume exactly.
 *
 * A process that has met no other tells nothing: most are alone, and a notice costs a commit. It never goes silent again
 * towards one it has met and that did not take leave, even if that one says nothing for long.
 */
export async function joinOthers(
  line: NoticeLine,
  hub: Pick<LiveHub, 'hear' | 'elsewhere' | 'userIdsHere' | 'closeAll'>,
): Promise<JoinedOthers> {
  const heardAt = new Map<string, number>();
  const openedAt = performance.now();
  const say = (said: Said) => line.say(JSON.stringify(said));
  const isSilent = () => heardAt.size === 0 && performance.now() - openedAt > newcomerMs;
  const sayHere = (missed?: string) =>
    say({ kind: 'here', userIds: hub.userIdsHere(), ...(missed !== undefined && { missed }) });

  function hear(from: string, said: Said): void {
    if (said.kind === 'leaving') {
      heardAt.delete(from);
      return hub.elsewhere(from, []);
    }
    const wasSilent = isSilent();
    const isNew = !heardAt.has(from);
    heardAt.set(from, performance.now());
    if (isNew) sayHere(wasSilent ? from : undefined);
    if (said.kind === 'cut') return hub.closeAll();
    if (said.kind !== 'here') return hub.hear(from, said);
    hub.elsewhere(from, said.userIds);
    if (said.missed === line.processId) hub.closeAll();
  }

  function sayAlive(): void {
    sayHere();
    const now = performance.now();
    for (const [processId, at] of heardAt) if (now - at > aliveForMs) hub.elsewhere(processId, []);
  }

  await line.open({
    hear: (from, text) => hear(from, JSON.parse(text) as Said),
    restored() {
      hub.closeAll();
      say({ kind: 'cut' });
      sayHere();
    },
  });
  sayHere();
  const alive = setInterval(sayAlive, aliveEveryMs).unref();
  return {
    tell(news) {
      if (!isSilent()) say(news);
    },
    async leave() {
      clearInterval(alive);
      say({ kind: 'leaving' });
      await line.close();
    },
  };
}
