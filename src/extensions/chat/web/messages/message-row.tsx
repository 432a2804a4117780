import { Skeleton } from '@mantine/core';
import { lazy, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { RichTextView } from '../../../../platform/rich-text/web/rich-text-view.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Member } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import { useMessageRoom } from './message-room.ts';
import { rowClass } from './scroll-anchor.ts';
import { AsideLabel } from './aside-label.tsx';
import { MessageFiles } from '../files/message-files.tsx';
import { MessageReactions } from './message-reactions.tsx';
import { MessageTime } from './message-time.tsx';
import { MoreButton } from './more-button.tsx';
import classes from './message-row.module.css';
import { QuoteBlock } from './quote-block.tsx';
import { Tombstone } from './tombstone.tsx';

const MessageEditor = lazy(async () => ({ default: (await import('./message-editor.tsx')).MessageEditor }));

interface MessageRowProps {
  message: Message;
  /** Of neighbours by the same author, the first one carries the name and the face. */
  isFirst: boolean;
  isLast: boolean;
  /** Who reads it, oneself included. */
  members: readonly Member[];
  isAside: boolean;
  isArchived: boolean;
  isEditing: boolean;
}

/** One message. The focus goes from one to the next with the arrow keys. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, isFirst, isLast, members, isAside, isArchived, isEditing } = props;
  const { names } = useMessageRoom();
  const author = names.person(message.authorId);
  return (
    <li
      className={`${rowClass} ${classes.row}`}
      tabIndex={-1}
      data-message={message.id}
      data-own={message.authorId === names.ownId}
      data-aside={isAside}
      data-first={isFirst}
      data-last={isLast}
    >
      <span className={classes.face}>
        {isFirst && author && <PersonAvatar person={author} size={34} />}
        {!isFirst && <MessageTime moment={message.postedAt} />}
      </span>
      <div className={classes.words}>
        {isFirst && (
          <div className={classes.head}>
            <span className={classes.author}>{names.nameOf(message.authorId)}</span>
            <MessageTime moment={message.postedAt} />
            {isAside && <AsideLabel people={members} />}
          </div>
        )}
        {message.replyTo && <QuoteBlock place={message.replyTo} />}
        {isEditing ? (
          <Suspense fallback={<Skeleton height={126} />}>
            <MessageEditor message={message} members={members} />
          </Suspense>
        ) : (
          <Said message={message} />
        )}
        <MessageFiles files={message.files} />
        {message.reactions.length > 0 && <MessageReactions message={message} isArchived={isArchived} />}
      </div>
      {!isEditing && <MoreButton />}
      {/* What can be done with the message is shown here while it is pointed at. */}
      <span data-tools />
    </li>
  );
});

function Said({ message }: { message: Message }) {
  const { t } = useTranslation('chat');
  const { names, format, mentionName } = useMessageRoom();
  const { body, editedAt, deletedAt } = message;
  if (deletedAt !== null) return <Tombstone />;
  return (
    <div className={classes.said}>
      {body && <RichTextView document={body} variant="message" ownId={names.ownId} nameOf={mentionName} />}
      {editedAt !== null && (
        <span
          className={classes.edited}
          title={t('message.editedAt', { moment: format.momentInFull(editedAt) })}
        >
          {t('message.edited')}
        </span>
      )}
    </div>
  );
}
