import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useConversations } from '../use-chat.ts';
import { ChannelMembersModal } from './channel-members-modal.tsx';
import { CreateChannelModal } from './create-channel-modal.tsx';
import { EditChannelModal } from './edit-channel-modal.tsx';

interface ChannelDialogs {
  createChannel(): void;
  editChannel(id: string): void;
  editMembers(id: string): void;
}

const DialogsContext = createContext<ChannelDialogs | null>(null);

/** The dialogs about channels, one for the whole window of the chat. */
export function ChannelDialogsProvider(props: { onCreated: (id: string) => void; children: ReactNode }) {
  const [open, setOpen] = useState<{ dialog: 'create' | 'edit' | 'members'; id: string } | null>(null);
  const channels = useConversations().data ?? [];
  const channel = channels.find((conversation) => conversation.id === open?.id);
  const close = useCallback(() => setOpen(null), []);
  const dialogs = useMemo(
    (): ChannelDialogs => ({
      createChannel: () => setOpen({ dialog: 'create', id: '' }),
      editChannel: (id) => setOpen({ dialog: 'edit', id }),
      editMembers: (id) => setOpen({ dialog: 'members', id }),
    }),
    [],
  );
  return (
    <DialogsContext value={dialogs}>
      {props.children}
      {open?.dialog === 'create' && <CreateChannelModal onClose={close} onCreated={props.onCreated} />}
      {open?.dialog === 'edit' && channel && <EditChannelModal channel={channel} onClose={close} />}
      {open?.dialog === 'members' && channel && <ChannelMembersModal channel={channel} onClose={close} />}
    </DialogsContext>
  );
}

export function useChannelDialogs(): ChannelDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useChannelDialogs outside ChannelDialogsProvider');
  return dialogs;
}
