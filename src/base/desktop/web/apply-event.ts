import type { LiveEvent } from '../../../platform/realtime/web/live-client.ts';
import type { Desktop } from '../contract/desktop.ts';
import { desktopArranged, type DesktopArranged } from '../contract/events.ts';

/**
 * The desktop as it is after an event. What is older than what is shown stays away: this window may have arranged
 * more since.
 */
export function applyEvent(
  desktop: Desktop | undefined,
  { event, data }: Pick<LiveEvent, 'event' | 'data'>,
): Desktop | undefined {
  if (event !== desktopArranged || !desktop) return desktop;
  const arranged = data as DesktopArranged;
  return arranged.version > desktop.version ? arranged : desktop;
}
