import type { ListGroups, ListSection } from './list-groups.ts';

/** What a person puts in an order of their own; private discussions follow the newest word. */
export const orderedSections: readonly ListSection[] = ['favorites', 'channels'];

export type Edge = 'before' | 'after';

/** All that has a place of its own, first to last: favourites, channels, and the archives for when they are reopened. */
export const shownOrder = ({ favorites, channels, archived }: ListGroups): string[] =>
  [...favorites, ...channels, ...archived].map(({ conversation }) => conversation.id);

/** Where a discussion stands among those it can change places with; null when it can with none. */
export interface PlaceInList {
  section: ListSection;
  ids: string[];
  index: number;
}

export function placeInList(groups: ListGroups, id: string): PlaceInList | null {
  for (const section of orderedSections) {
    const ids = groups[section].map(({ conversation }) => conversation.id);
    const index = ids.indexOf(id);
    if (index >= 0) return { section, ids, index };
  }
  return null;
}

/** The neighbour in the same section, up (−1) or down (1). */
export function neighbourOf(groups: ListGroups, id: string, step: -1 | 1): string | null {
  const place = placeInList(groups, id);
  return place?.ids[place.index + step] ?? null;
}

/** The order in which `id` stands just before or after `targetId`; the same order when either is not in it. */
export function movedBeside(order: readonly string[], id: string, targetId: string, edge: Edge): string[] {
  if (id === targetId || !order.includes(id) || !order.includes(targetId)) return [...order];
  const others = order.filter((other) => other !== id);
  others.splice(others.indexOf(targetId) + (edge === 'after' ? 1 : 0), 0, id);
  return others;
}
