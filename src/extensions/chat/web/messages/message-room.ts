import { createContext, useContext } from 'react';
import type { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import type { PeopleNames } from '../people/use-people-names.ts';

/** What is opened beside a message. */
export type ToolOpened = 'menu' | 'picker';

/** What every message of a pane needs, looked up once for all of them: the same until somebody gets another name. */
export interface MessageRoom {
  names: PeopleNames;
  format: ReturnType<typeof useFormat>;
  /** The present name of somebody mentioned. */
  mentionName: (userId: string) => string | undefined;
  /** Puts one's own emoji under a message, or takes it away. */
  toggleReaction: (message: Message, emoji: string) => void;
  openTools: (row: HTMLElement, opened: ToolOpened) => void;
  replyAside: (userIds: string[]) => void;
  /** Goes to a message, reading back as far as it takes. */
  jumpTo: (place: MessagePlace) => void;
  /** Ends editing; the message gets the focus back. */
  stopEditing: (message: Message) => void;
}

export const MessageRoomContext = createContext<MessageRoom | null>(null);

export function useMessageRoom(): MessageRoom {
  const room = useContext(MessageRoomContext);
  if (!room) throw new Error('useMessageRoom outside a message pane');
  return room;
}
