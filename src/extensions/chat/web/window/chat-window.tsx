import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { ChatEngineProvider } from '../sync/chat-engine.tsx';
import { useNextArea } from './next-area.ts';
import { panesFor } from './layout.ts';
import { useConversations } from '../use-chat.ts';
import { useFollowDirect } from './use-follow-direct.ts';
import { useReopened } from './use-reopened.ts';
import { ChatDialogsProvider } from './chat-dialogs.tsx';
import classes from './chat-window.module.css';
import { ConversationArea } from './conversation-area.tsx';
import { ConversationList } from '../list/conversation-list.tsx';
import { ListHead } from '../list/list-head.tsx';
import { NoConversation } from './no-conversation.tsx';
import { NoticeLine } from './notice-line.tsx';
import { OrphanedMessages } from './orphaned-messages.tsx';
import { UnseenList } from '../list/unseen-list.tsx';

export interface ChatWindowProps {
  /** Pixels there are; they decide on the panes. */
  width: number;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  /** The discussion that was open last is shown again, without anybody having chosen it now. */
  onReopen: (id: string) => void;
  /** Opening a discussion puts the cursor where one writes; not on the desktop, where the chat is one of several things. */
  takesFocus?: true;
}

/** The chat, the same on its page and on the desktop: as many panes as there is room for. */
export function ChatWindow(props: ChatWindowProps) {
  return (
    <ChatEngineProvider>
      <ChatDialogsProvider onOpened={props.onSelect}>
        <Panes {...props} />
      </ChatDialogsProvider>
    </ChatEngineProvider>
  );
}

function Panes({ width, selectedId: askedId, onSelect, onReopen, takesFocus }: ChatWindowProps) {
  const { t } = useTranslation('chat');
  const query = useConversations();
  const panes = panesFor(width);
  const isSingle = panes === 'one' || panes === 'unseen';
  const selectedId = useReopened(query.data, { selectedId: askedId, isSingle, onReopen });
  useFollowDirect(selectedId, onSelect);
  const room = useNextArea(takesFocus === true);
  return (
    <div ref={room} className={classes.window} aria-label={t('title')} role="group">
      {/* The narrowest window is the discussion's while one is open. */}
      {(panes !== 'unseen' || selectedId === null) && <NoticeLine panes={panes} />}
      <div className={classes.panes} data-panes={isSingle ? 'one' : panes}>
        <QueryView query={query}>
          {(conversations) => {
            const selected = conversations.find(({ id }) => id === selectedId);
            const list = { conversations, selectedId, onSelect };
            const isListShown = !isSingle || selectedId === null;
            return (
              <>
                {isListShown && (
                  <div className={classes.list} data-area="list">
                    <ListHead />
                    <OrphanedMessages conversations={conversations} />
                    {panes === 'unseen' ? <UnseenList {...list} /> : <ConversationList {...list} />}
                  </div>
                )}
                {selected && (
                  <ConversationArea
                    key={selected.id}
                    conversation={selected}
                    conversations={conversations}
                    panes={panes}
                    takesFocus={takesFocus === true && panes === 'three'}
                    onBack={() => onSelect(null)}
                  />
                )}
                {!selected && (!isSingle || selectedId !== null) && (
                  <NoConversation
                    why={selectedId !== null ? 'lost' : conversations.length === 0 ? 'first' : 'none'}
                    panes={panes}
                    onSelect={onSelect}
                  />
                )}
              </>
            );
          }}
        </QueryView>
      </div>
    </div>
  );
}
