import { TEXT_COLORS, type TextColor } from '../contract/text-colors.ts';

/** The CSS colour of a name: the browser takes the shade of the theme on screen. */
export const textColorStyle = (color: TextColor): string =>
  `light-dark(${TEXT_COLORS[color].light}, ${TEXT_COLORS[color].dark})`;
