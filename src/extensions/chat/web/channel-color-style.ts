import type { CSSProperties } from 'react';
import { shadesOf, type ChannelColor } from '../contract/channel-colors.ts';

/** `--channel` as the channel's colour: the browser takes the shade of the theme on screen. */
export function channelColorStyle(color: ChannelColor | null): CSSProperties {
  if (color === null) return {};
  const { light, dark } = shadesOf(color);
  return { '--channel': `light-dark(${light}, ${dark})` } as CSSProperties;
}
