import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { daysBetween } from '../../../../platform/i18n/web/civil-date.ts';
import type { Conversation } from '../../contract/conversations.ts';
import type { TimelineItem } from '../timeline.ts';
import { MessageGroup } from './message-group.tsx';
import classes from './messages.module.css';

interface TimelineItemsProps {
  items: readonly TimelineItem[];
  asides: readonly Conversation[];
  newLine: RefObject<HTMLDivElement | null>;
  onReplyAside: (userIds: string[]) => void;
}

/** Days, the line of what is new, and the messages, in order. */
export function TimelineItems({ items, asides, newLine, onReplyAside }: TimelineItemsProps) {
  const { t } = useTranslation('chat');
  const asideOf = (conversationId: string) =>
    asides.find((aside) => aside.id === conversationId)?.members.map((member) => member.userId);
  return items.map((item) => {
    if (item.kind === 'day') return <DayLine key={item.key} day={item.day} />;
    if (item.kind === 'new') {
      return (
        <li key={item.key}>
          <div ref={newLine} className={classes.new}>
            {t('conversation.newLine')}
          </div>
        </li>
      );
    }
    return (
      <MessageGroup
        key={item.key}
        authorId={item.authorId}
        messages={item.messages}
        asideOf={asideOf(item.conversationId)}
        onReplyAside={onReplyAside}
      />
    );
  });
}

/** « Aujourd’hui », « Hier », « Lundi 28 sept. » */
function DayLine({ day }: { day: string }) {
  const format = useFormat();
  const isNear = Math.abs(daysBetween(day, format.today())) <= 1;
  return (
    <li className={classes.day}>
      <span title={format.civilDateInFull(day)}>
        {isNear ? format.relativeDay(day) : format.civilDate(day)}
      </span>
    </li>
  );
}
