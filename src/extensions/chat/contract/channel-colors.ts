import { Type, type TUnsafe } from 'typebox';
import { namedColors } from '../../../platform/ui/contract/named-colors.ts';
import { contrast, mixed } from './contrast.ts';

/** The colours a channel may take. */
export const CHANNEL_COLORS = namedColors;

export type ChannelColorName = keyof typeof CHANNEL_COLORS;
/** A name of the list, or a free `#rrggbb` whose shades are corrected where they are shown. */
export type ChannelColor = ChannelColorName | `#${string}`;

export const CHANNEL_COLOR_NAMES = Object.keys(CHANNEL_COLORS) as readonly ChannelColorName[];

/** What a channel is named on, from the lightest to the darkest surface of each theme. */
export const CHANNEL_SURFACES = {
  light: ['#ffffff', '#f4f2ef', '#f0e0ea'],
  dark: ['#211f1d', '#2b2825', '#3b3733'],
} as const;

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;
const step = 0.02;

/** The shades in which a colour is shown; a free colour is darkened or lightened just as far as it must be to be read. */
export function shadesOf(color: ChannelColor): { light: string; dark: string } {
  if (!isFree(color)) return CHANNEL_COLORS[color];
  return {
    light: readableOn(CHANNEL_SURFACES.light, color, '#000000'),
    dark: readableOn(CHANNEL_SURFACES.dark, color, '#ffffff'),
  };
}

export const isFree = (color: ChannelColor): color is `#${string}` => color.startsWith('#');

function readableOn(surfaces: readonly string[], color: string, towards: string): string {
  for (let amount = 0; amount < 1; amount += step) {
    const shade = mixed(color, towards, amount);
    if (surfaces.every((surface) => contrast(shade, surface) >= leastContrast)) return shade;
  }
  return towards;
}

/** A union that keeps its own check; only its static type is narrower than that of a pattern. */
export const ChannelColorValue = Type.Union([
  Type.Enum([...CHANNEL_COLOR_NAMES]),
  Type.String({ pattern: '^#[0-9a-f]{6}$' }),
]) as unknown as TUnsafe<ChannelColor>;
