import { useState } from 'react';
import { CHANNEL_COLOR_NAMES, type ChannelColor } from '../../contract/channel-colors.ts';
import { useConversations } from '../use-chat.ts';

/** The colour that fewest of the person's channels have: a new one is then easy to spot. */
export function useFreeColor(): ChannelColor {
  const conversations = useConversations().data ?? [];
  const [color] = useState(() => {
    const uses = (name: ChannelColor) => conversations.filter((one) => one.color === name).length;
    return CHANNEL_COLOR_NAMES.toSorted((one, other) => uses(one) - uses(other))[0]!;
  });
  return color;
}
