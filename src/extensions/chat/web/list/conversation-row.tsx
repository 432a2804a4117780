import { VisuallyHidden } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import type { ListSection } from './list-groups.ts';
import type { Edge } from './list-order.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { ConversationMenu } from './conversation-menu.tsx';
import { ConversationSign } from './conversation-sign.tsx';
import classes from './conversation-row.module.css';
import { LastWord } from './last-word.tsx';
import type { RowMoves } from './own-items.tsx';
import { PresenceWord } from './presence-word.tsx';
import { Star } from './star.tsx';
import { WaitingWord } from './waiting-word.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  unread: number;
  isSelected: boolean;
  onSelect: (id: string) => void;
  /** Where it stands in the person's own order. */
  section?: ListSection | undefined;
  /** False for all but one row of a list in which the arrows move. */
  isTabStop?: boolean;
  /** A row being dragged would go here. */
  dropEdge?: Edge | undefined;
  moves?: RowMoves;
}

/** One discussion of the left pane; at the left of its name, the arrow to what can be done with it. */
export function ConversationRow(props: ConversationRowProps) {
  const { conversation, unread, isSelected, onSelect, section, isTabStop = true, dropEdge, moves } = props;
  const { titleOf } = usePeopleNames();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const openMenu = (event: KeyboardEvent | MouseEvent) => {
    // What is right-clicked in the open menu comes by here too.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    // Open menus close on a key that is pressed elsewhere in the document, this one too.
    event.stopPropagation();
    setMenuOpen(true);
  };
  const tabIndex = isTabStop ? 0 : -1;
  const isTall = conversation.kind === 'direct';
  return (
    <li
      className={classes.row}
      data-row-id={conversation.id}
      data-section={section}
      data-drop={dropEdge}
      data-selected={isSelected}
      data-unread={unread > 0 && !conversation.own.isMuted}
      data-quiet={conversation.own.isMuted || conversation.archivedAt !== null}
      onContextMenu={openMenu}
      onKeyDown={(event) => isMenuKey(event) && openMenu(event)}
    >
      <ConversationMenu
        conversation={conversation}
        unread={unread}
        moves={moves}
        tabIndex={tabIndex}
        opened={isMenuOpen}
        onChange={setMenuOpen}
      />
      <button
        type="button"
        className={classes.open}
        data-row
        tabIndex={tabIndex}
        aria-current={isSelected || undefined}
        onClick={() => onSelect(conversation.id)}
      >
        <ConversationSign conversation={conversation} size={isTall ? 30 : 24} />
        <span className={classes.words}>
          <span className={classes.line}>
            <span className={classes.name}>{titleOf(conversation)}</span>
            <PresenceWord conversation={conversation} />
            {conversation.own.isMuted && <MutedSign />}
            {!isSelected && <WaitingWord conversationId={conversation.id} />}
            <Star count={unread} isMuted={conversation.own.isMuted} />
          </span>
          {isTall && <LastWord conversation={conversation} />}
        </span>
      </button>
    </li>
  );
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey);

function MutedSign() {
  const { t } = useTranslation('chat');
  return (
    <span className={classes.muted} title={t('list.muted')}>
      <IconBellOff size={14} stroke={1.75} aria-hidden />
      <VisuallyHidden>{t('list.muted')}</VisuallyHidden>
    </span>
  );
}
