import { useMemo } from 'react';
import type { Conversation } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import { actsOn, type MessageAct } from './message-rights.ts';
import type { MessageActs } from './use-message-acts.ts';

interface PaneActsParts {
  ownId: string;
  messages: readonly Message[];
  /** The conversation and its asides. */
  shown: readonly Conversation[];
  acts: MessageActs;
  onReply: (message: Message) => void;
  onEdit: (id: string) => void;
  openPicker: (row: HTMLElement) => void;
}

/** The messages by their rows on screen, and what can be done with each. */
export function usePaneActs(parts: PaneActsParts) {
  const { ownId, messages, shown, acts, onReply, onEdit, openPicker } = parts;
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const archived = new Set(shown.filter((one) => one.archivedAt !== null).map(({ id }) => id));
  const allowed = (message: Message): MessageAct[] =>
    actsOn(message, { ownId, isArchived: archived.has(message.conversationId) });

  function act(chosen: MessageAct, message: Message, row: HTMLElement): void {
    // An act that opens nothing leaves the focus where the message is.
    if (chosen !== 'reply' && chosen !== 'edit') row.focus({ preventScroll: true });
    switch (chosen) {
      case 'reply':
        return onReply(message);
      case 'react':
        return openPicker(row);
      case 'edit':
        return onEdit(message.id);
      case 'copy':
        return void acts.copy(message);
      case 'unread':
        return void acts.markUnread(message);
      case 'delete':
        return void acts.remove(message);
    }
  }

  /** The newest of one's own that can be given other words. */
  const lastOwn = (): Message | undefined =>
    messages.findLast((message) => allowed(message).includes('edit'));

  return {
    find: (row: HTMLElement) => byId.get(row.dataset['message'] ?? ''),
    ...{ allowed, act, lastOwn },
  };
}
