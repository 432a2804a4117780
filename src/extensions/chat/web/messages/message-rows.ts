import { rowClass } from './scroll-anchor.ts';

/** The message that something on screen belongs to. */
export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`.${rowClass}`) : null;

/** The messages as they stand, from top to bottom. */
export const rowsIn = (pane: HTMLElement): HTMLElement[] => [
  ...(pane.getElementsByClassName(rowClass) as HTMLCollectionOf<HTMLElement>),
];

export const rowWithId = (pane: HTMLElement, id: string): HTMLElement | null =>
  pane.querySelector<HTMLElement>(`.${rowClass}[data-message="${CSS.escape(id)}"]`);

const foundMs = 2_000;

/** Shows for a moment which message was looked for. */
export function pointOut(row: HTMLElement): void {
  row.dataset['found'] = '';
  setTimeout(() => delete row.dataset['found'], foundMs);
}
