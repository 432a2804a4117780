/** Where a dragged row would go: before or after the row at this place (from 0). */
export interface DropPlace {
  at: number;
  edge: 'before' | 'after';
}

/** The place (from 0) that a row dragged from `from` has once it is dropped; null where it would stay. */
export function placeAfterDrop(from: number, { at, edge }: DropPlace): number | null {
  const before = edge === 'before' ? at : at + 1;
  const place = from < before ? before - 1 : before;
  return place === from ? null : place;
}
