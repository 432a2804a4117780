import { memo, useCallback, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageRoomContext } from './message-room.ts';
import { rowOf } from './message-rows.ts';
import { useLongPress } from './use-long-press.ts';
import { useMessagePane, type MessagePaneProps } from './use-message-pane.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { MessageLog } from './message-log.tsx';
import { MessageTools, type ToolsHandle } from './message-tools.tsx';
import classes from './message-log.module.css';
import { ToNewestButton } from './to-newest-button.tsx';
import { TypingLine } from './typing-line.tsx';

/** Keys by which one goes on reading. */
const readingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** The middle pane: the messages. Used under a component whose key is the conversation. */
export const MessagePane = memo(function MessagePane(props: MessagePaneProps) {
  const { conversation, asides, direction = 'newest-last', onTakeBack } = props;
  const { t } = useTranslation('chat');
  const { titleOf } = usePeopleNames();
  const pane = useMessagePane(props, direction);
  const { timeline, scroll, tools, room, paneActs, shown, items, editing } = pane;
  const { messages, isReady } = timeline;
  const openMenu = useCallback((row: HTMLElement) => tools.current?.open(row, 'menu'), [tools]);
  const press = useLongPress(openMenu);
  const typing = conversation.archivedAt === null && (
    <TypingLine conversationId={conversation.id} messages={messages} />
  );

  return (
    <MessageRoomContext value={room}>
      <div
        ref={pane.place}
        className={classes.pane}
        data-area="messages"
        data-direction={direction}
        onPointerLeave={() => tools.current?.hide()}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) tools.current?.hide();
        }}
      >
        {direction === 'newest-first' && typing}
        <div
          ref={scroll.pane}
          className={classes.scroll}
          onScroll={scroll.onScroll}
          onKeyDown={(event) => {
            if (readingKeys.has(event.key)) pane.readOn();
            pane.onKeyDown(event);
          }}
          onWheel={pane.readOn}
          onTouchMove={pane.readOn}
          {...press}
          onPointerDown={(event) => {
            pane.readOn();
            press.onPointerDown(event);
          }}
          onPointerOver={(event) => showAt(event, tools.current)}
          onFocus={({ target }) => {
            const row = rowOf(target);
            if (row === target && row) tools.current?.show(row);
          }}
          // Read out by the announcer: the pages of older messages must not be.
          role="log"
          aria-live="off"
          tabIndex={0}
          aria-label={t('conversation.messages', { title: titleOf(conversation) })}
        >
          <MessageLog
            {...{ conversation, shown, direction, items, timeline, scroll }}
            editingId={editing.editingId}
            onTakeBack={onTakeBack}
          />
        </div>
        {scroll.reading === 'older' && (
          <ToNewestButton direction={direction} news={pane.news} onClick={scroll.toNewest} />
        )}
        {direction === 'newest-last' && typing}
        <MessageTools
          ref={tools}
          find={paneActs.find}
          actsOn={paneActs.allowed}
          onAct={paneActs.act}
          onReact={(message, emoji) => room.toggleReaction(message, emoji)}
        />
        <MessageAnnouncer messages={messages} isReady={isReady} asides={asides} />
      </div>
    </MessageRoomContext>
  );

  function showAt({ target, pointerType }: PointerEvent, handle: ToolsHandle | null) {
    const row = pointerType === 'mouse' ? rowOf(target) : null;
    if (row) handle?.show(row);
  }
});
