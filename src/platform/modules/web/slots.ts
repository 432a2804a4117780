import { createContext, useContext } from 'react';

/** A place that one module keeps open for entries of others, for instance the tabs of the client file. */
export interface Slot<Entry> {
  name: string;
  /** Carries the type only. */
  entry?: Entry;
}

export interface SlotEntry {
  slot: string;
  entry: unknown;
}

export const defineSlot = <Entry>(name: string): Slot<Entry> => ({ name });

export const fillSlot = <Entry>(slot: Slot<Entry>, entry: Entry): SlotEntry => ({ slot: slot.name, entry });

export const SlotContext = createContext<readonly SlotEntry[]>([]);

/** The entries of the modules that are installed now, in the order of the module list. */
export function useSlot<Entry>(slot: Slot<Entry>): Entry[] {
  return useContext(SlotContext)
    .filter((filled) => filled.slot === slot.name)
    .map((filled) => filled.entry as Entry);
}
