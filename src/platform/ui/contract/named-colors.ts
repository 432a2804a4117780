/**
 * The twelve colours that people choose from: names, so that each theme shows its own shade. Every shade keeps a
 * contrast of at least 4.5 : 1 (WCAG AA) on the surfaces of its theme.
 */
export const namedColors = {
  red: { light: '#c02828', dark: '#ff8787' },
  orange: { light: '#ab430b', dark: '#ffa94d' },
  amber: { light: '#8d5a00', dark: '#fcc419' },
  lime: { light: '#4b6e00', dark: '#a9e34b' },
  green: { light: '#287330', dark: '#69db7c' },
  teal: { light: '#087063', dark: '#38d9a9' },
  cyan: { light: '#0b6d7f', dark: '#66d9e8' },
  blue: { light: '#1f66a9', dark: '#74c0fc' },
  indigo: { light: '#3958d4', dark: '#91a7ff' },
  violet: { light: '#6d3fd1', dark: '#b197fc' },
  pink: { light: '#b82369', dark: '#faa2c1' },
  slate: { light: '#55606e', dark: '#b6c0cc' },
} as const;

export type ColorName = keyof typeof namedColors;

export const colorNames = Object.keys(namedColors) as readonly ColorName[];
