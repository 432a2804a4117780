import { lazy, Suspense, useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { mostRecipients, type Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Message } from '../../contract/messages.ts';
import type { Draft } from '../composer/drafts.ts';
import type { Panes } from './layout.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { useReadingDirection } from '../preferences.ts';
import { useDraft } from '../composer/use-draft.ts';
import type { MessagePaneHandle } from '../messages/use-message-pane.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { useTellTyping } from '../composer/use-tell-typing.ts';
import classes from './chat-window.module.css';
import { ComposerPlace } from '../composer/composer-place.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { MessagePane } from '../messages/message-pane.tsx';
import { PeoplePane } from '../people/people-pane.tsx';

const Composer = lazy(async () => ({ default: (await import('../composer/composer.tsx')).Composer }));
const PeopleDrawer = lazy(async () => ({ default: (await import('./people-drawer.tsx')).PeopleDrawer }));

interface ConversationAreaProps {
  conversation: Conversation;
  conversations: readonly Conversation[];
  panes: Panes;
  takesFocus: boolean;
  onBack: () => void;
}

/** The discussion that is open: its messages, where one writes, and the people. */
export function ConversationArea(props: ConversationAreaProps) {
  const { conversation, conversations, panes, takesFocus, onBack } = props;
  const [draft, changeDraft] = useDraft(conversation.id);
  /** Null until they are asked for. */
  const [showsPeople, setShowsPeople] = useState<boolean | null>(null);
  const asides = useMemo(
    () => conversations.filter((other) => other.parentId === conversation.id),
    [conversations, conversation.id],
  );
  const members = new Set(conversation.members.map((member) => member.userId));
  const { reply, replyAside, takeBack } = useDraftActs(asides, changeDraft);
  const direction = useReadingDirection();
  const pane = useRef<MessagePaneHandle>(null);
  const [opener] = useState(() => document.activeElement);
  const mayTakeFocus = () => takesFocus && isStillAt(opener);
  const { writingRef, focusing } = useWritingFocus();
  const onReply = useMemo(() => focusing(reply), [focusing, reply]);
  const onReplyAside = useMemo(() => focusing(replyAside), [focusing, replyAside]);
  useTellTyping(conversation.id, draft);
  const people = (
    <PeoplePane
      memberIds={members}
      chosen={draft.recipients}
      act={conversation.archivedAt === null ? 'recipient' : null}
      onChoose={(userId) => changeDraft((before) => toggled(before, userId))}
    />
  );
  const isSingle = panes === 'one' || panes === 'unseen';
  const isEmpty = draft.body === null && draft.files.length === 0;
  // In the archives there is nothing to write; a draft waits for the channel to be reopened.
  const isArchived = conversation.archivedAt !== null;
  const writing = !isArchived && (
    <div
      ref={writingRef}
      data-area="composer"
      onKeyDown={(event) =>
        isEmpty && isUpInEditor(event) && pane.current?.editLast() && event.preventDefault()
      }
    >
      <Suspense fallback={<ComposerPlace />}>
        <Composer conversation={conversation} draft={draft} onDraft={changeDraft} autoFocus={mayTakeFocus} />
      </Suspense>
    </div>
  );
  return (
    <>
      <section className={classes.middle}>
        <ConversationHeader
          conversation={conversation}
          onBack={isSingle ? onBack : null}
          onShowPeople={panes === 'three' ? null : () => setShowsPeople(true)}
        />
        {direction === 'newest-first' && writing}
        <MessagePane
          ref={pane}
          direction={direction}
          conversation={conversation}
          asides={asides}
          onReply={onReply}
          onReplyAside={onReplyAside}
          onTakeBack={takeBack}
        />
        {direction === 'newest-last' && writing}
      </section>
      {panes === 'three' && (
        <div className={classes.people} data-area="people">
          {people}
        </div>
      )}
      {showsPeople !== null && (
        <Suspense>
          <PeopleDrawer opened={showsPeople && panes !== 'three'} onClose={() => setShowsPeople(false)}>
            {people}
          </PeopleDrawer>
        </Suspense>
      )}
    </>
  );
}

/** What one writes with may come late: by then the reader may be among the messages, and stays there. */
const isStillAt = (opener: Element | null): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement === opener;

/** An answer is written at once: what begins one puts the cursor where one writes. */
function useWritingFocus() {
  const writingRef = useRef<HTMLDivElement>(null);
  const focusing = useCallback(
    <Given,>(act: (given: Given) => void) =>
      (given: Given): void => {
        act(given);
        writingRef.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
      },
    [],
  );
  return { writingRef, focusing };
}

/** The arrow that goes up from where one writes; nothing is written there, so it has nowhere to go. */
const isUpInEditor = ({ key, target, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'ArrowUp' &&
  !(shiftKey || ctrlKey || metaKey || altKey) &&
  target instanceof Element &&
  target.closest('[contenteditable="true"]') !== null;

/** Stable, so that typing draws the composer anew and not the messages. */
function useDraftActs(
  asides: readonly Conversation[],
  changeDraft: (make: (before: Draft) => Draft) => void,
) {
  const { outbox } = useChatEngine();
  const { ownId } = usePeopleNames();
  const reply = useCallback(
    ({ conversationId, seq }: Message) => {
      // To answer a word for some is to answer those.
      const aside = asides.find(({ id }) => id === conversationId);
      const people = aside?.members.map(({ userId }) => userId).filter((userId) => userId !== ownId);
      const recipients = people ? { recipients: people } : {};
      changeDraft((before) => ({ ...before, ...recipients, replyTo: { conversationId, seq } }));
    },
    [asides, ownId, changeDraft],
  );
  const replyAside = useCallback(
    (recipients: string[]) => changeDraft((before) => ({ ...before, recipients })),
    [changeDraft],
  );
  const takeBack = useCallback(
    ({ clientId, body, recipients, files, replyTo }: Unsent) => {
      outbox.discard(clientId);
      changeDraft((before) => ({
        body: joined(before.body, body),
        recipients,
        files: [...files, ...before.files],
        replyTo: replyTo ?? before.replyTo,
      }));
    },
    [changeDraft, outbox],
  );
  return { reply, replyAside, takeBack };
}

/** What was being written stays, under the text that comes back. */
const joined = (being: Draft['body'], back: Draft['body']): Draft['body'] =>
  being && back ? { type: 'doc', content: [...back.content, ...being.content] } : (back ?? being);

function toggled(draft: Draft, userId: string): Draft {
  const { recipients } = draft;
  if (recipients.includes(userId)) return { ...draft, recipients: recipients.filter((id) => id !== userId) };
  return recipients.length < mostRecipients ? { ...draft, recipients: [...recipients, userId] } : draft;
}
