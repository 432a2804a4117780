import { memo, useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../platform/i18n/web/civil-date.ts';
import type { Conversation, Member } from '../../contract/conversations.ts';
import { useMessageRoom } from './message-room.ts';
import type { Unsent } from '../outbox/unsent.ts';
import type { TimelineItem } from './timeline.ts';
import { MessageRow } from './message-row.tsx';
import { UnsentRow } from './unsent-row.tsx';
import classes from './message-log.module.css';

interface TimelineItemsProps {
  items: readonly TimelineItem[];
  /** The conversation and its asides. */
  shown: readonly Conversation[];
  newLine: RefObject<HTMLDivElement | null>;
  editingId: string | null;
  onTakeBack: (unsent: Unsent) => void;
}

/** Days, the line of what is new, and the messages, in the order they are read. */
export const TimelineItems = memo(function TimelineItems(props: TimelineItemsProps) {
  const { items, shown, newLine, editingId, onTakeBack } = props;
  const { t } = useTranslation('chat');
  const byId = useMemo(() => new Map(shown.map((one) => [one.id, one])), [shown]);
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
    if (item.kind === 'waiting') {
      return <UnsentRow key={item.key} waiting={item.message} place={item.place} onTakeBack={onTakeBack} />;
    }
    const { message, place } = item;
    const conversation = byId.get(message.conversationId);
    return (
      <MessageRow
        key={item.key}
        message={message}
        isFirst={place.isFirst}
        isLast={place.isLast}
        members={conversation?.members ?? nobody}
        isAside={conversation?.kind === 'aside'}
        isArchived={conversation?.archivedAt != null}
        isEditing={message.id === editingId}
      />
    );
  });
});

const nobody: readonly Member[] = [];

/** « Aujourd’hui », « Hier », « Lundi 28 sept. » */
function DayLine({ day }: { day: string }) {
  const { format } = useMessageRoom();
  const isNear = Math.abs(daysBetween(day, format.today())) <= 1;
  return (
    <li className={classes.day}>
      <span title={format.civilDateInFull(day)}>
        {isNear ? format.relativeDay(day) : format.civilDate(day)}
      </span>
    </li>
  );
}
