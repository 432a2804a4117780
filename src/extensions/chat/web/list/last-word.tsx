import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import type { Conversation, MessagePreview } from '../../contract/conversations.ts';
import { listTime } from './list-time.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './conversation-row.module.css';

/** What was said last in a private discussion, by whom and when. */
export function LastWord({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const language = useLanguage();
  const textOf = usePreviewText(conversation);
  const { lastMessage } = conversation;
  if (!lastMessage) return <span className={classes.last}>{t('list.nothingSaid')}</span>;
  return (
    <span className={classes.last}>
      <span className={classes.preview}>{textOf(lastMessage)}</span>
      <time className="figures" dateTime={lastMessage.postedAt}>
        {listTime(lastMessage.postedAt, language)}
      </time>
    </span>
  );
}

function usePreviewText({ members }: Conversation): (message: MessagePreview) => string {
  const { t } = useTranslation('chat');
  const { ownId, nameOf } = usePeopleNames();
  return ({ authorId, text, files, isDeleted }) => {
    const words = text === '' ? t('list.files', { count: files }) : text;
    const said = isDeleted ? t('list.deleted') : words;
    if (authorId === ownId) return t('list.saidByYou', { text: said });
    return members.length > 2 ? t('list.saidBy', { name: nameOf(authorId), text: said }) : said;
  };
}
