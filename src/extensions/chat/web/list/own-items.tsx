import {
  IconArrowDown,
  IconArrowUp,
  IconBell,
  IconBellOff,
  IconBookmark,
  IconBookmarkOff,
  IconMailOpened,
  IconStar,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { useConversationActs } from './use-conversation-acts.ts';
import { MenuAct } from './menu-act.tsx';

/** What moves a row by one place in the person's own order; null where it cannot. */
export interface RowMoves {
  up: (() => void) | null;
  down: (() => void) | null;
}

interface OwnItemsProps {
  conversation: Conversation;
  unread: number;
  moves?: RowMoves | undefined;
}

/** What a person chooses for themselves, and nobody else notices. */
export function OwnItems({ conversation, unread, moves }: OwnItemsProps) {
  const { t } = useTranslation('chat');
  const acts = useConversationActs();
  const { isMuted, isFavorite } = conversation.own;
  const isArchived = conversation.archivedAt !== null;
  return (
    <>
      {unread > 0 ? (
        <MenuAct
          Icon={IconMailOpened}
          label={t('list.markRead')}
          onClick={() => acts.markSeen(conversation)}
        />
      ) : (
        <MenuAct
          Icon={IconStar}
          label={t('list.markUnread')}
          onClick={conversation.lastMessage ? () => acts.markUnseen(conversation) : null}
        />
      )}
      {isMuted ? (
        <MenuAct Icon={IconBell} label={t('list.unmute')} onClick={() => acts.unmute(conversation)} />
      ) : (
        <MenuAct Icon={IconBellOff} label={t('list.mute')} onClick={() => acts.mute(conversation)} />
      )}
      {!isArchived && isFavorite && (
        <MenuAct
          Icon={IconBookmarkOff}
          label={t('list.unfavor')}
          onClick={() => acts.unfavor(conversation)}
        />
      )}
      {!isArchived && !isFavorite && (
        <MenuAct Icon={IconBookmark} label={t('list.favor')} onClick={() => acts.favor(conversation)} />
      )}
      {(moves?.up || moves?.down) && (
        <>
          <MenuAct Icon={IconArrowUp} label={t('list.moveUp')} hint="Alt ↑" onClick={moves.up} />
          <MenuAct Icon={IconArrowDown} label={t('list.moveDown')} hint="Alt ↓" onClick={moves.down} />
        </>
      )}
    </>
  );
}
