import type { Message } from '../../contract/messages.ts';

/** What one may do with a message. */
export type MessageAct = 'reply' | 'react' | 'edit' | 'copy' | 'unread' | 'delete';

interface Standing {
  ownId: string;
  /** Nobody writes any more where the message stands. */
  isArchived: boolean;
}

/** What this reader may do with a message, in the order in which it is offered. */
export function actsOn(message: Message, { ownId, isArchived }: Standing): MessageAct[] {
  if (message.deletedAt !== null) return ['unread'];
  const isOwn = message.authorId === ownId;
  const acts: MessageAct[] = [];
  if (!isArchived) acts.push('reply', 'react');
  if (!isArchived && isOwn) acts.push('edit');
  if (message.body !== null) acts.push('copy');
  acts.push('unread');
  if (!isArchived && isOwn) acts.push('delete');
  return acts;
}

/** The key of each act while a message has the focus, as `KeyboardEvent.key` says it. */
export const actKeys: Readonly<Record<MessageAct, string>> = {
  reply: 'r',
  react: '+',
  edit: 'e',
  copy: 'c',
  unread: 'u',
  delete: 'Delete',
};

/** The act that a key stands for; undefined for any other key, and for those that belong to the browser. */
export function actOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (Object.keys(actKeys) as MessageAct[]).find((act) => actKeys[act] === key);
}
