import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useConversations } from '../use-chat.ts';
import { ChannelMembersModal } from './channel-members-modal.tsx';
import { CreateChannelModal } from './create-channel-modal.tsx';
import { EditChannelModal } from './edit-channel-modal.tsx';
import { NewDirectModal } from './new-direct-modal.tsx';

interface ChatDialogs {
  createChannel(): void;
  openDirect(): void;
  editChannel(id: string): void;
  editMembers(id: string): void;
}

const DialogsContext = createContext<ChatDialogs | null>(null);

/** The dialogs of the chat, one at a time for its whole window. */
export function ChatDialogsProvider(props: { onOpened: (id: string) => void; children: ReactNode }) {
  const [open, setOpen] = useState<{ dialog: 'create' | 'direct' | 'edit' | 'members'; id: string } | null>(
    null,
  );
  const channels = useConversations().data ?? [];
  const channel = channels.find((conversation) => conversation.id === open?.id);
  const close = useCallback(() => setOpen(null), []);
  const dialogs = useMemo(
    (): ChatDialogs => ({
      createChannel: () => setOpen({ dialog: 'create', id: '' }),
      openDirect: () => setOpen({ dialog: 'direct', id: '' }),
      editChannel: (id) => setOpen({ dialog: 'edit', id }),
      editMembers: (id) => setOpen({ dialog: 'members', id }),
    }),
    [],
  );
  return (
    <DialogsContext value={dialogs}>
      {props.children}
      {open?.dialog === 'create' && <CreateChannelModal onClose={close} onCreated={props.onOpened} />}
      {open?.dialog === 'direct' && <NewDirectModal onClose={close} onOpened={props.onOpened} />}
      {open?.dialog === 'edit' && channel && <EditChannelModal channel={channel} onClose={close} />}
      {open?.dialog === 'members' && channel && <ChannelMembersModal channel={channel} onClose={close} />}
    </DialogsContext>
  );
}

export function useChatDialogs(): ChatDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useChatDialogs outside ChatDialogsProvider');
  return dialogs;
}
