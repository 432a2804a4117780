import { Button } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { RichTextView } from '../../../../platform/rich-text/web/rich-text-view.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Message } from '../../contract/messages.ts';
import { usePeopleNames } from '../use-people-names.ts';
import classes from './messages.module.css';

interface MessageGroupProps {
  authorId: string;
  messages: readonly Message[];
  /** Of an aside: its people, oneself included. */
  asideOf: readonly string[] | undefined;
  onReplyAside: (userIds: string[]) => void;
}

/** Consecutive messages of one person: the name and the face once. */
export const MessageGroup = memo(function MessageGroup(props: MessageGroupProps) {
  const { authorId, messages, asideOf, onReplyAside } = props;
  const { ownId, person, nameOf } = usePeopleNames();
  const author = person(authorId);
  return (
    <li className={classes.group} data-own={authorId === ownId} data-aside={asideOf !== undefined}>
      <span className={classes.face}>{author && <PersonAvatar person={author} size={34} />}</span>
      <div className={classes.words}>
        <div className={classes.head}>
          <span className={classes.author}>{nameOf(authorId)}</span>
          <Time moment={messages[0]!.postedAt} />
          {asideOf && <AsideLabel people={asideOf} onReply={onReplyAside} />}
        </div>
        {messages.map((message, index) => (
          <div key={message.id} className={classes.message}>
            {message.body && <RichTextView document={message.body} variant="message" />}
            {index > 0 && <Time moment={message.postedAt} />}
          </div>
        ))}
      </div>
    </li>
  );
});

function Time({ moment }: { moment: string }) {
  const format = useFormat();
  return (
    <time className={classes.time} dateTime={moment} title={format.momentInFull(moment)}>
      {format.time(moment)}
    </time>
  );
}

interface AsideLabelProps {
  people: readonly string[];
  onReply: (userIds: string[]) => void;
}

/** Says that these words are for some only, and for whom. */
function AsideLabel({ people, onReply }: AsideLabelProps) {
  const { t } = useTranslation('chat');
  const { ownId, listOf } = usePeopleNames();
  const others = people.filter((userId) => userId !== ownId);
  const readers = listOf(others);
  return (
    <>
      <span className={classes.aside}>
        <IconLock size={13} stroke={2} aria-hidden />
        {t('aside.label')}
        <span className={classes.asideReaders}>{t('aside.readers', { readers })}</span>
      </span>
      <Button
        className={classes.reply}
        variant="subtle"
        size="compact-xs"
        leftSection={<IconArrowBackUp size={14} />}
        aria-label={t('aside.replyTo', { readers })}
        onClick={() => onReply(others)}
      >
        {t('aside.reply')}
      </Button>
    </>
  );
}
