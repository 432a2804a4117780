import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBellOff, IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { useConversationActs } from '../list/use-conversation-acts.ts';

interface HeaderTogglesProps {
  conversation: Conversation;
  /** The menu beside the name makes a favourite: its room is the name's. */
  isNarrow: boolean;
}

/** Whether the discussion is a favourite and whether it is muted; each a click away from the contrary. */
export function HeaderToggles({ conversation, isNarrow }: HeaderTogglesProps) {
  const { t } = useTranslation('chat');
  const { favor, unfavor, unmute } = useConversationActs();
  const { isFavorite, isMuted } = conversation.own;
  const favorite = t(isFavorite ? 'list.unfavor' : 'list.favor');
  const Bookmark = isFavorite ? IconBookmarkFilled : IconBookmark;
  return (
    <>
      {isMuted && (
        <Tooltip label={t('conversation.mutedHint')}>
          <ActionIcon size={36} onClick={() => unmute(conversation)} aria-label={t('conversation.mutedHint')}>
            <IconBellOff size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
      {conversation.archivedAt === null && (isFavorite || !isNarrow) && (
        <Tooltip label={favorite}>
          <ActionIcon
            size={36}
            onClick={() => (isFavorite ? unfavor : favor)(conversation)}
            aria-label={favorite}
            {...(isFavorite ? { color: 'plum' } : {})}
          >
            <Bookmark size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}
