import { useMemo, type RefObject } from 'react';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import type { ToolsHandle } from './message-tools.tsx';
import type { MessageRoom } from './message-room.ts';
import { useMessageActs, type MessageActs } from './use-message-acts.ts';
import { usePeopleNames } from '../people/use-people-names.ts';

interface RoomParts {
  tools: RefObject<ToolsHandle | null>;
  /** These stay the same functions. */
  replyAside: (userIds: string[]) => void;
  jumpTo: (place: MessagePlace) => void;
  stopEditing: (message: Message) => void;
}

/** What the messages of a pane share, and what can be done with one of them. */
export function useSharedRoom({ tools, replyAside, jumpTo, stopEditing }: RoomParts): {
  room: MessageRoom;
  acts: MessageActs;
} {
  const names = usePeopleNames();
  const format = useFormat();
  const mentionName = useMemo(
    () => (userId: string) => (names.person(userId) ? names.nameOf(userId) : undefined),
    [names],
  );
  const acts = useMessageActs(names.ownId, mentionName);
  const room = useMemo<MessageRoom>(
    () => ({
      ...{ names, format, mentionName, replyAside, jumpTo, stopEditing },
      toggleReaction: (message, emoji) => void acts.toggleReaction(message, emoji),
      openTools: (row, opened) => tools.current?.open(row, opened),
    }),
    [names, format, mentionName, replyAside, jumpTo, stopEditing, acts, tools],
  );
  return { room, acts };
}
