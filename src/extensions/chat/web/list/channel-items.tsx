import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconDoorExit,
  IconKey,
  IconPalette,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatDialogs } from '../window/chat-dialogs-context.ts';
import { useChannelQuestions } from './use-channel-questions.ts';
import { useConversationActs } from './use-conversation-acts.ts';
import { useIsOwner } from '../channels/use-is-owner.ts';
import { MenuAct } from './menu-act.tsx';

/** What a channel is for everybody in it: any member names it, its owner settles the rest. */
export function ChannelItems({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { editChannel, editMembers, setUpChannel, handOverChannel } = useChatDialogs();
  const isOwner = useIsOwner(channel);
  const isInUse = channel.archivedAt === null;
  const hasOthers = channel.members.length > 1;
  return (
    <>
      {isInUse && (
        <MenuAct Icon={IconPalette} label={t('channel.edit')} onClick={() => editChannel(channel.id)} />
      )}
      <MenuAct Icon={IconUsers} label={t('channel.members')} onClick={() => editMembers(channel.id)} />
      {isOwner && isInUse && (
        <MenuAct Icon={IconSettings} label={t('channel.settings')} onClick={() => setUpChannel(channel.id)} />
      )}
      {isOwner && hasOthers && (
        <MenuAct Icon={IconKey} label={t('channel.handOver')} onClick={() => handOverChannel(channel.id)} />
      )}
      <Menu.Divider />
    </>
  );
}

/** How a channel ends, for oneself or for everybody. */
export function LeavingItems({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { leave, archive } = useChannelQuestions();
  const { reopen } = useConversationActs();
  const isOwner = useIsOwner(channel);
  const isInUse = channel.archivedAt === null;
  return (
    <>
      <Menu.Divider />
      {isOwner && isInUse && (
        <MenuAct Icon={IconArchive} label={t('channel.archive')} onClick={() => archive(channel)} />
      )}
      {isOwner && !isInUse && (
        <MenuAct Icon={IconArchiveOff} label={t('channel.reopen')} onClick={() => reopen(channel)} />
      )}
      <MenuAct Icon={IconDoorExit} label={t('channel.leave')} onClick={() => leave(channel)} />
    </>
  );
}
