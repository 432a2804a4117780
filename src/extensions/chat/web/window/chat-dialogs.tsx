import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { DialogsContext, type ChatDialogs } from './chat-dialogs-context.ts';
import { useConversations } from '../use-chat.ts';
import { openerNow, returnFocus } from './opener-focus.ts';

const CreateChannelModal = lazy(async () => ({
  default: (await import('../channels/create-channel-modal.tsx')).CreateChannelModal,
}));
const NewDirectModal = lazy(async () => ({
  default: (await import('../channels/new-direct-modal.tsx')).NewDirectModal,
}));
const OpenChannelsModal = lazy(async () => ({
  default: (await import('../channels/open-channels-modal.tsx')).OpenChannelsModal,
}));
const EditChannelModal = lazy(async () => ({
  default: (await import('../channels/edit-channel-modal.tsx')).EditChannelModal,
}));
const ChannelMembersModal = lazy(async () => ({
  default: (await import('../channels/channel-members-modal.tsx')).ChannelMembersModal,
}));
const ChannelSettingsModal = lazy(async () => ({
  default: (await import('../channels/channel-settings-modal.tsx')).ChannelSettingsModal,
}));
const HandOverModal = lazy(async () => ({
  default: (await import('../channels/hand-over-modal.tsx')).HandOverModal,
}));
const NoticeModal = lazy(async () => ({
  default: (await import('./notice-modal.tsx')).NoticeModal,
}));

interface OpenDialog {
  dialog: 'create' | 'direct' | 'browse' | 'edit' | 'members' | 'settings' | 'owner' | 'notice';
  id: string;
}

/** The dialogs of the chat, one at a time for its whole window. */
export function ChatDialogsProvider(props: { onOpened: (id: string) => void; children: ReactNode }) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const close = useCallback(() => {
    setOpen(null);
    returnFocus(opener.current);
  }, []);
  const dialogs = useMemo((): ChatDialogs => {
    const about = (dialog: OpenDialog['dialog']) => (id: string) => {
      opener.current = openerNow() ?? opener.current;
      setOpen({ dialog, id });
    };
    return {
      createChannel: () => about('create')(''),
      openDirect: () => about('direct')(''),
      browseChannels: () => about('browse')(''),
      editChannel: about('edit'),
      editMembers: about('members'),
      setUpChannel: about('settings'),
      handOverChannel: about('owner'),
      readNotice: () => about('notice')(''),
    };
  }, []);
  return (
    <DialogsContext value={dialogs}>
      {props.children}
      <Suspense>{open && <Dialog {...open} onClose={close} onOpened={props.onOpened} />}</Suspense>
    </DialogsContext>
  );
}

interface DialogProps extends OpenDialog {
  onClose: () => void;
  onOpened: (id: string) => void;
}

function Dialog({ dialog, id, onClose, onOpened }: DialogProps) {
  const channel = useConversations().data?.find((conversation) => conversation.id === id);
  if (dialog === 'create') return <CreateChannelModal onClose={onClose} onCreated={onOpened} />;
  if (dialog === 'direct') return <NewDirectModal onClose={onClose} onOpened={onOpened} />;
  if (dialog === 'browse') return <OpenChannelsModal onClose={onClose} onOpened={onOpened} />;
  if (dialog === 'notice') return <NoticeModal onClose={onClose} />;
  // It may go while its dialog is open: the person was removed from it.
  if (!channel) return null;
  if (dialog === 'edit') return <EditChannelModal channel={channel} onClose={onClose} />;
  if (dialog === 'members') return <ChannelMembersModal channel={channel} onClose={onClose} />;
  if (dialog === 'settings') return <ChannelSettingsModal channel={channel} onClose={onClose} />;
  return <HandOverModal channel={channel} onClose={onClose} />;
}
