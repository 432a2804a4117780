import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import type { Conversation, OwnState } from '../contract/conversations.ts';
import type { Message } from '../contract/messages.ts';

export const saying = (text: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export const sampleOwn = (parts: Partial<OwnState> = {}): OwnState => ({
  ...{ rev: 0, readSeq: 0, isMuted: false, isFavorite: false, position: null },
  ...parts,
});

/** For the tests: a channel nothing was said in. */
export const sampleConversation = (parts: Partial<Conversation> = {}): Conversation => ({
  ...{ id: 'c', kind: 'channel', name: 'c', color: 'blue', parentId: null, members: [] },
  ...{ access: 'members', history: 'arrival', archivedAt: null },
  ...{ lastSeq: 0, rev: 0, fromSeq: 0, own: sampleOwn(), lastMessage: null },
  createdAt: '2026-11-23T08:00:00.000Z',
  ...parts,
});

/** For the tests: a message at place `seq`, never changed since. */
export const sampleMessage = (seq: number, parts: Partial<Message> = {}): Message => ({
  ...{ id: `${parts.conversationId ?? 'c'}-${seq}`, conversationId: 'c', seq, rev: seq },
  ...{ authorId: 'u1', clientId: `client-${seq}`, body: saying(`n° ${seq}`) },
  ...{ files: [], replyTo: null, reactions: [], editedAt: null, deletedAt: null },
  postedAt: '2026-11-23T08:00:00.000Z',
  ...parts,
});
