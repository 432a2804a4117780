import { createContext, useContext } from 'react';

/** Opens the dialogs of the chat's window; those of a channel by its id. */
export interface ChatDialogs {
  createChannel(): void;
  openDirect(): void;
  /** The channels open to all that one may come back to. */
  browseChannels(): void;
  editChannel(id: string): void;
  editMembers(id: string): void;
  setUpChannel(id: string): void;
  handOverChannel(id: string): void;
  /** Who can read what. */
  readNotice(): void;
}

export const DialogsContext = createContext<ChatDialogs | null>(null);

export function useChatDialogs(): ChatDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useChatDialogs outside ChatDialogsProvider');
  return dialogs;
}
