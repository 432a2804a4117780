import type { LiveEvent } from '../../../platform/realtime/web/live-client.ts';
import { defaultsChanged, ownChanged, type RowChanged } from '../contract/events.ts';
import type { Jokers } from '../contract/jokers.ts';

/** The rows as they are after an event. What is older than what is shown stays away: this window may have changed more. */
export function applyEvent(
  jokers: Jokers | undefined,
  { event, data }: Pick<LiveEvent, 'event' | 'data'>,
): Jokers | undefined {
  if (!jokers) return jokers;
  const changed = data as RowChanged;
  if (event === ownChanged && changed.version > jokers.own.version) return { ...jokers, own: changed };
  if (event === defaultsChanged && changed.version > jokers.defaults.version) {
    return { ...jokers, defaults: changed };
  }
  return jokers;
}
