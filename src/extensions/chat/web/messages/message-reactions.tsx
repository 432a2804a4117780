import { Tooltip } from '@mantine/core';
import { IconMoodPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message, Reaction } from '../../contract/messages.ts';
import { useMessageRoom } from './message-room.ts';
import { rowOf } from './message-rows.ts';
import classes from './message-reactions.module.css';

interface MessageReactionsProps {
  message: Message;
  isArchived: boolean;
}

/** The emoji under a message: how many, who, and one's own. */
export function MessageReactions({ message, isArchived }: MessageReactionsProps) {
  const { t } = useTranslation('chat');
  const { openTools } = useMessageRoom();
  return (
    <div className={classes.reactions} role="group" aria-label={t('message.reactions')}>
      {message.reactions.map((reaction) => (
        <ReactionChip key={reaction.emoji} message={message} reaction={reaction} isArchived={isArchived} />
      ))}
      {!isArchived && (
        <Tooltip label={t('message.react')}>
          <button
            type="button"
            className={classes.chip}
            aria-label={t('message.react')}
            aria-haspopup="dialog"
            onClick={({ currentTarget }) => {
              const row = rowOf(currentTarget);
              if (row) openTools(row, 'picker');
            }}
          >
            <IconMoodPlus size={16} stroke={1.75} aria-hidden />
          </button>
        </Tooltip>
      )}
    </div>
  );
}

function ReactionChip({ message, reaction, isArchived }: MessageReactionsProps & { reaction: Reaction }) {
  const { t } = useTranslation('chat');
  const { names, format, toggleReaction } = useMessageRoom();
  const { emoji, userIds } = reaction;
  const isMine = userIds.includes(names.ownId);
  const others = userIds.filter((userId) => userId !== names.ownId).map(names.nameOf);
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
  const people = list.format(isMine ? [...others, t('message.you')] : others);
  return (
    <Tooltip label={people} multiline maw={280}>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={isMine}
        aria-label={t('message.reactedBy', { emoji, count: userIds.length, people })}
        disabled={isArchived}
        onClick={() => toggleReaction(message, emoji)}
      >
        <span aria-hidden>{emoji}</span>
        <span aria-hidden>{userIds.length}</span>
      </button>
    </Tooltip>
  );
}
