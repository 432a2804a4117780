import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../base/users/web/public.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { readDraft } from '../drafts.ts';
import { useUnsent } from '../use-chat.ts';
import { usePeopleNames } from '../use-people-names.ts';
import { ChannelMenu } from './channel-menu.tsx';
import { ConversationSign } from './conversation-sign.tsx';
import classes from './conversation-row.module.css';
import { Star } from './star.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  unread: number;
  isSelected: boolean;
  onSelect: (id: string) => void;
}

/** One discussion of the left pane; at the left of a channel's name, the arrow to what can be done with it. */
export function ConversationRow({ conversation, unread, isSelected, onSelect }: ConversationRowProps) {
  const { titleOf } = usePeopleNames();
  return (
    <li className={classes.row} data-selected={isSelected} data-unread={unread > 0}>
      {conversation.kind === 'channel' ? (
        <ChannelMenu channel={conversation} />
      ) : (
        <span className={classes.noMenu} aria-hidden />
      )}
      <button
        type="button"
        className={classes.open}
        aria-current={isSelected || undefined}
        onClick={() => onSelect(conversation.id)}
      >
        <ConversationSign conversation={conversation} />
        <span className={classes.name}>{titleOf(conversation)}</span>
        {!isSelected && <WaitingWord conversationId={conversation.id} />}
        <Star count={unread} />
      </button>
    </li>
  );
}

/** Something written here has not left: refused, or not finished. */
function WaitingWord({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('chat');
  const userId = useSession().user.id;
  const refused = useUnsent().some(
    (unsent) => unsent.conversationId === conversationId && unsent.problem !== null,
  );
  if (refused) return <span className={classes.failed}>{t('list.failed')}</span>;
  const isDraft = readDraft(window.localStorage, userId, conversationId).body !== null;
  return isDraft ? <span className={classes.draft}>{t('list.draft')}</span> : null;
}
