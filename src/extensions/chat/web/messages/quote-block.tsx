import { IconCornerUpLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { toPlainText } from '../../../../platform/rich-text/contract/to-plain-text.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import { heldConversations, heldMessage } from '../sync/held-chat.ts';
import { useMessageRoom } from './message-room.ts';
import { quotedQuery } from '../queries.ts';
import classes from './quote-block.module.css';

/** The message that is answered, as it is now; a click goes to it. */
export function QuoteBlock({ place }: { place: MessagePlace }) {
  const { t } = useTranslation('chat');
  const { names, jumpTo } = useMessageRoom();
  const { message, why, retry } = useQuoted(place);
  if (!message) {
    return (
      <div className={classes.quote} data-quiet>
        <IconCornerUpLeft size={14} stroke={1.75} aria-hidden />
        {why && <span>{t(`quote.${why}`)}</span>}
        {why === 'failed' && (
          <button type="button" className={classes.quoteRetry} onClick={retry}>
            {t('quote.retry')}
          </button>
        )}
      </div>
    );
  }
  const name = names.nameOf(message.authorId);
  return (
    <button
      type="button"
      className={classes.quote}
      aria-label={t('quote.jump', { name })}
      onClick={() => jumpTo(place)}
    >
      <QuotedWords message={message} />
    </button>
  );
}

/** Who said it, and its first lines. */
function QuotedWords({ message }: { message: Message }) {
  const { t } = useTranslation('chat');
  const { names, mentionName } = useMessageRoom();
  const { body, files, deletedAt, authorId } = message;
  const words = body ? toPlainText(body, mentionName).replace(/\n{2,}/g, '\n') : '';
  const text = words || files.map((file) => file.name).join(', ');
  return (
    <>
      <IconCornerUpLeft size={14} stroke={1.75} aria-hidden />
      <span className={classes.quoteAuthor}>{names.nameOf(authorId)}</span>
      <span className={classes.quoteText} data-quiet={deletedAt !== null}>
        {deletedAt === null ? text : t('message.deleted')}
      </span>
    </>
  );
}

type Unquoted = 'before' | 'unreadable' | 'failed' | null;

function useQuoted(place: MessagePlace): { message: Message | undefined; why: Unquoted; retry: () => void } {
  const cache = useQueryClient();
  const conversation = heldConversations(cache)?.find(({ id }) => id === place.conversationId);
  const isBefore = conversation !== undefined && place.seq <= conversation.fromSeq;
  const query = useQuery({
    ...quotedQuery(place),
    enabled: !isBefore,
    initialData: () => heldMessage(cache, place),
  });
  const retry = () => void query.refetch();
  if (isBefore) return { message: undefined, why: 'before', retry };
  return { message: query.data, why: query.error ? reason(query.error) : null, retry };
}

/** A message that is not the reader's is one from before they came, or of people they have left. */
function reason(error: Error): Unquoted {
  if (!(error instanceof AppError) || error.status !== 404) return 'failed';
  return error.code === 'chat.messageNotFound' ? 'before' : 'unreadable';
}
