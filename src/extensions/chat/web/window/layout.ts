/** How many panes stand side by side. */
export type Panes = 'unseen' | 'one' | 'two' | 'three';

/** Below the first width only what is new is listed; it is read in the same place, one pane at a time. */
const widths = { one: 300, two: 640, three: 980 } as const;

/** The layout for a width in pixels. */
export function panesFor(width: number): Panes {
  if (width >= widths.three) return 'three';
  if (width >= widths.two) return 'two';
  return width >= widths.one ? 'one' : 'unseen';
}
