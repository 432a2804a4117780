import type { WayOut } from '../../../../base/mail-accounts/server/public.ts';
import { createComposer, type Composer } from '../../../../platform/mail/server/create-composer.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { TransmittingRow } from '../store/sendings.ts';
import { beat } from './beat.ts';
import { inBatches } from './in-batches.ts';
import { recordOutcomes, type Outcome, type PauseAccount } from './record-outcomes.ts';

import { recordBeginnings } from './record-beginnings.ts';
import { slots, type Slots } from './slots.ts';
import { stopSwitch, type StopSwitch } from './stop-switch.ts';

/** Of the bytes of mails that are composed and wait for their turn; one mail counts for a slot at least. */
const slotBytes = 1024 * 1024;
const composedSlots = 48;

/** How long a stop waits for the mail servers that are being talked to. */
const stopPatienceMs = 5_000;

/** What all sendings of one process share: its threads, its way to the database, its end. */
export interface Outbox {
  composer: Pick<Composer, 'compose'>;
  /** Tells of a mail that is about to `begin`; what it answers is called once it has come to it, or will not. */
  approach(): () => void;
  /** Writes down that a mail, kept in the file store, begins to leave; false when its claim is lost. */
  begin(mail: TransmittingRow): Promise<boolean>;
  /** Records how a sending ended, with the client's file. */
  record(outcome: Outcome): Promise<void>;
  /** Bounds the mails that are in memory. */
  hold<T>(bytes: number, work: () => Promise<T>): Promise<T>;
  /** Bounds the dialogues with the server of an account to as many as it takes at once. */
  slotsOf(way: Pick<WayOut, 'accountId' | 'connections'>): Slots;
  ending: StopSwitch;
  /** Tells of work that a stop has to wait for. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Takes nothing more, lets what is leaving leave for a few seconds, then writes down where each mail stands. */
  stop(): Promise<void>;
}

const outboxes = new WeakMap<Platform['db'], Outbox>();

/** Stops the one of this process, where something was sent by it. */
export const stopOutbox = async ({ db }: Pick<Platform, 'db'>): Promise<void> => outboxes.get(db)?.stop();

type Parts = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/** The one of this process. */
export function outboxOf(platform: Parts, pause: PauseAccount): Outbox {
  const known = outboxes.get(platform.db);
  if (known) return known;
  const made = createOutbox(platform, pause);
  outboxes.set(platform.db, made);
  return made;
}

function createOutbox({ db, clock, newId, live }: Parts, pause: PauseAccount): Outbox {
  const composer = createComposer();
  const ending = stopSwitch();
  const memory = slots(composedSlots);
  const byAccount = new Map<string, Slots>();
  const running = new Set<Promise<unknown>>();
  let held = 0;
  // One mail alone waits for nobody.
  const steps = beat(() => held > 1);
  return {
    composer,
    ending,
    approach: () => steps.approach(),
    begin: inBatches(
      (mails: readonly TransmittingRow[]) => recordBeginnings({ db, clock }, mails),
      steps.now,
    ),
    record: inBatches(
      (outcomes: readonly Outcome[]) => recordOutcomes({ db, clock, newId, live, pause }, outcomes),
      steps.soon,
    ),
    hold: (bytes, work) =>
      memory.use(Math.ceil(bytes / slotBytes), async () => {
        held += 1;
        try {
          return await work();
        } finally {
          held -= 1;
        }
      }),
    slotsOf({ accountId, connections }) {
      const key = `${accountId} ${connections}`;
      const found = byAccount.get(key) ?? slots(connections);
      byAccount.set(key, found);
      return found;
    },
    track(work) {
      const settled = work.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
      return work;
    },
    async stop() {
      ending.stop();
      const timer = setTimeout(() => ending.cut(), stopPatienceMs);
      await Promise.all(running);
      clearTimeout(timer);
      await composer.close();
    },
  };
}
