/**
 * The colours a text may take: names, so that each theme shows its own shade. Every shade keeps a contrast of
 * at least 4.5 : 1 (WCAG AA) on the surfaces of its theme; mails use the light one.
 */
export const TEXT_COLORS = {
  red: { light: '#c02626', dark: '#ff8f8f' },
  orange: { light: '#b04a0b', dark: '#ffab66' },
  green: { light: '#237a33', dark: '#7ddb8c' },
  teal: { light: '#0b7470', dark: '#5fd7d0' },
  blue: { light: '#1c62b9', dark: '#86bcff' },
  violet: { light: '#6f42c1', dark: '#c3a6ff' },
  pink: { light: '#b3276f', dark: '#ff94c9' },
  grey: { light: '#5f6368', dark: '#b4b8bd' },
} as const;

export type TextColor = keyof typeof TEXT_COLORS;

export const TEXT_COLOR_NAMES = Object.keys(TEXT_COLORS) as readonly TextColor[];

export const isTextColor = (value: unknown): value is TextColor =>
  typeof value === 'string' && Object.hasOwn(TEXT_COLORS, value);
