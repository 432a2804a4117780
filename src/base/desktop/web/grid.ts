/** Pixels of one row, and between two cells: the same while looking and while arranging, so that nothing jumps. */
export const rowHeight = 48;
export const gap = 12;

/** Under this width (em, as in the style sheets) the desktop is one column. */
export const oneColumnBelow = '(max-width: 47.99em)';

export const heightOf = (rows: number): number => rows * rowHeight + (rows - 1) * gap;
