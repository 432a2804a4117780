/**
 * The colours a channel may take: names, so that each theme shows its own shade. Every shade keeps a contrast of
 * at least 4.5 : 1 (WCAG AA) on the surfaces of its theme.
 */
export const CHANNEL_COLORS = {
  red: { light: '#c92a2a', dark: '#ff8787' },
  orange: { light: '#b8480c', dark: '#ffa94d' },
  amber: { light: '#8f5b00', dark: '#fcc419' },
  lime: { light: '#4f7300', dark: '#a9e34b' },
  green: { light: '#2b7a33', dark: '#69db7c' },
  teal: { light: '#087568', dark: '#38d9a9' },
  cyan: { light: '#0b7285', dark: '#66d9e8' },
  blue: { light: '#1f68ac', dark: '#74c0fc' },
  indigo: { light: '#3b5bdb', dark: '#91a7ff' },
  violet: { light: '#6d3fd1', dark: '#b197fc' },
  pink: { light: '#b82369', dark: '#faa2c1' },
  slate: { light: '#55606e', dark: '#b6c0cc' },
} as const;

export type ChannelColor = keyof typeof CHANNEL_COLORS;

export const CHANNEL_COLOR_NAMES = Object.keys(CHANNEL_COLORS) as readonly ChannelColor[];
