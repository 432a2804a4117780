import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import type { Conversation, ConversationList } from '../contract/conversations.ts';
import type { Message, MessagePage, MessagePlace, OneMessage, PostedMessage } from '../contract/messages.ts';
import type { Resumed } from '../contract/resume.ts';

/** The part of the tests' browser that is used here. */
interface Client {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
}

/** The address of a message, and of an emoji under it. */
export const messagePath = ({ conversationId, seq }: MessagePlace, emoji?: string): string =>
  `/api/chat/conversations/${conversationId}/messages/${seq}${
    emoji === undefined ? '' : `/reactions/${encodeURIComponent(emoji)}`
  }`;

export const said = (text: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

let made = 0;
/** A client id that no other call returns. */
export const clientId = (): string => `test-client-${(made += 1)}`;

/** For the tests: the words of one person in the chat. */
export const testChat = (client: Client) => ({
  conversations: async (): Promise<Conversation[]> =>
    (await client.get<ConversationList>('/api/chat/conversations')).conversations,
  async conversation(id: string): Promise<Conversation | undefined> {
    return (await this.conversations()).find((conversation) => conversation.id === id);
  },
  createChannel: (name: string, members: string[]) =>
    client.post<Conversation>('/api/chat/conversations', { name, color: 'blue', members }),
  openDirect: (people: string[]) => client.post<Conversation>('/api/chat/conversations/direct', { people }),
  async post(id: string, text: string, recipients: string[] = [], sentAs = clientId()): Promise<Message> {
    const sent = { clientId: sentAs, body: said(text), recipients };
    return (await client.post<PostedMessage>(`/api/chat/conversations/${id}/messages`, sent)).message;
  },
  /** An answer to a message, written in a conversation. */
  async reply(id: string, text: string, answered: MessagePlace, recipients: string[] = []): Promise<Message> {
    const replyTo = { conversationId: answered.conversationId, seq: answered.seq };
    const sent = { clientId: clientId(), body: said(text), recipients, replyTo };
    return (await client.post<PostedMessage>(`/api/chat/conversations/${id}/messages`, sent)).message;
  },
  read: async (place: MessagePlace): Promise<Message> =>
    (await client.get<OneMessage>(messagePath(place))).message,
  edit: async (place: MessagePlace, text: string): Promise<Message> =>
    (await client.put<OneMessage>(messagePath(place), { body: said(text) })).message,
  remove: async (place: MessagePlace): Promise<Message> =>
    (await client.delete<OneMessage>(messagePath(place))).message,
  react: async (place: MessagePlace, emoji: string): Promise<Message> =>
    (await client.put<OneMessage>(messagePath(place, emoji), {})).message,
  unreact: async (place: MessagePlace, emoji: string): Promise<Message> =>
    (await client.delete<OneMessage>(messagePath(place, emoji))).message,
  page: (id: string, before?: number) =>
    client.get<MessagePage>(
      `/api/chat/conversations/${id}/messages${before === undefined ? '' : `?before=${before}`}`,
    ),
  async resume(conversations: Record<string, number>): Promise<Resumed> {
    const { life } = await client.get<ConversationList>('/api/chat/conversations');
    return client.post<Resumed>('/api/chat/resume', { life, conversations });
  },
});
