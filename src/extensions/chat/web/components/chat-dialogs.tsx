import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useConversations } from '../use-chat.ts';

const CreateChannelModal = lazy(async () => ({
  default: (await import('./create-channel-modal.tsx')).CreateChannelModal,
}));
const NewDirectModal = lazy(async () => ({
  default: (await import('./new-direct-modal.tsx')).NewDirectModal,
}));
const EditChannelModal = lazy(async () => ({
  default: (await import('./edit-channel-modal.tsx')).EditChannelModal,
}));
const ChannelMembersModal = lazy(async () => ({
  default: (await import('./channel-members-modal.tsx')).ChannelMembersModal,
}));

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
      <Suspense>
        {open?.dialog === 'create' && <CreateChannelModal onClose={close} onCreated={props.onOpened} />}
        {open?.dialog === 'direct' && <NewDirectModal onClose={close} onOpened={props.onOpened} />}
        {open?.dialog === 'edit' && channel && <EditChannelModal channel={channel} onClose={close} />}
        {open?.dialog === 'members' && channel && <ChannelMembersModal channel={channel} onClose={close} />}
      </Suspense>
    </DialogsContext>
  );
}

export function useChatDialogs(): ChatDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useChatDialogs outside ChatDialogsProvider');
  return dialogs;
}
