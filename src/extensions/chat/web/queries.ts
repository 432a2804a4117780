import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type {
  ChannelEdit,
  Conversation,
  ConversationList,
  ChannelSettings,
  NewChannel,
  OpenChannelList,
  OwnEdit,
  OwnStateOf,
  OwnStates,
} from '../contract/conversations.ts';
import type {
  MessageEdit,
  MessagePage,
  MessagePlace,
  OneMessage,
  PostedMessage,
} from '../contract/messages.ts';
import type { Resume, Resumed } from '../contract/resume.ts';
import { prependPage, type Log } from './sync/conversation-log.ts';
import { holdLife } from './sync/held-life.ts';
import type { Unsent } from './outbox/unsent.ts';

export const conversationsKey = ['chat', 'conversations'] as const;

export const conversationsQuery = queryOptions({
  queryKey: conversationsKey,
  queryFn: async ({ signal, client }) => {
    const { life, conversations } = await api.get<ConversationList>('/api/chat/conversations', signal);
    holdLife(client, life);
    return conversations;
  },
  // Kept true by live events and by resuming, not by asking again.
  staleTime: Infinity,
});

export const logKey = (conversationId: string) => ['chat', 'log', conversationId] as const;

/** The newest messages of a conversation, and all that comes live after them. */
export const logQuery = (cache: QueryClient, conversationId: string) =>
  queryOptions({
    queryKey: logKey(conversationId),
    queryFn: ({ signal }) => readNewest(cache, conversationId, signal),
    staleTime: Infinity,
  });

const readPage = (conversationId: string, search = '', signal?: AbortSignal) =>
  api.get<MessagePage>(`/api/chat/conversations/${conversationId}/messages${search}`, signal);

/** A busy discussion lets a page through between two of its messages long before this many tries. */
const mostTries = 20;

/**
 * Messages that hold everything up to what is known of their conversation. An event may overtake the answer that was read
 * before it, and finds nothing to change: they are then asked again.
 */
async function settled(
  cache: QueryClient,
  conversationId: string,
  read: () => Promise<MessagePage>,
): Promise<MessagePage> {
  let page = await read();
  const isBehind = () => page.rev < (heldConversation(cache, conversationId)?.rev ?? 0);
  for (let tries = 1; tries < mostTries && isBehind(); tries += 1) page = await read();
  return page;
}

/** What is read again goes as far back as it did before, so that the line being read keeps its place; up to this far. */
const mostPagesAgain = 10;

async function readNewest(cache: QueryClient, conversationId: string, signal: AbortSignal): Promise<Log> {
  const first = cache.getQueryData<Log>(logKey(conversationId))?.messages[0]?.seq ?? Infinity;
  async function readBack(): Promise<MessagePage> {
    let read = await readPage(conversationId, '', signal);
    for (let pages = 1; pages < mostPagesAgain && read.hasOlder; pages += 1) {
      const start = read.messages[0]!.seq;
      if (start <= first) break;
      const { messages, hasOlder } = await readPage(conversationId, `?before=${start}`, signal);
      read = { messages: [...messages, ...read.messages], hasOlder, rev: read.rev };
    }
    return read;
  }
  const { messages, hasOlder } = await settled(cache, conversationId, readBack);
  return { messages, hasOlder };
}

const heldConversation = (cache: QueryClient, id: string): Conversation | undefined =>
  cache.getQueryData<Conversation[]>(conversationsKey)?.find((conversation) => conversation.id === id);

/** Fetches the page before what is held of a conversation. */
export async function loadOlder(cache: QueryClient, conversationId: string): Promise<void> {
  const first = cache.getQueryData<Log>(logKey(conversationId))?.messages[0];
  if (!first) return;
  const page = await settled(cache, conversationId, () => readPage(conversationId, `?before=${first.seq}`));
  cache.setQueryData<Log>(logKey(conversationId), (log) =>
    // One that was read anew meanwhile starts elsewhere: between it and this page others would be missing.
    log && log.messages[0]?.seq === first.seq ? prependPage(log, page) : log,
  );
}

const path = (id: string) => `/api/chat/conversations/${id}`;

/**
 * On a line that died without saying so an answer would be waited for during minutes, and nothing sent or caught up
 * with meanwhile. Asking a second time is harmless.
 */
const patience = () => AbortSignal.timeout(30_000);

export function postMessage(unsent: Unsent): Promise<PostedMessage> {
  const { clientId, body, recipients, replyTo } = unsent;
  const sent = { clientId, body, recipients, replyTo, files: unsent.files.map((file) => file.id) };
  return api.post<PostedMessage>(`${path(unsent.conversationId)}/messages`, sent, patience());
}

export const createChannel = (channel: NewChannel) =>
  api.post<Conversation>('/api/chat/conversations', channel);
export const openDirect = (people: string[]) =>
  api.post<Conversation>('/api/chat/conversations/direct', { people });
export const editChannel = (id: string, edit: ChannelEdit) => api.put<null>(path(id), edit);
export const changeMembers = (id: string, members: string[]) =>
  api.put<null>(`${path(id)}/members`, { members });
export const leaveChannel = (id: string) => api.post<null>(`${path(id)}/leave`);
export const setUpChannel = (id: string, settings: ChannelSettings) =>
  api.put<null>(`${path(id)}/settings`, settings);
export const handOverChannel = (id: string, userId: string) => api.put<null>(`${path(id)}/owner`, { userId });
export const archiveChannel = (id: string) => api.post<null>(`${path(id)}/archive`);
export const reopenChannel = (id: string) => api.post<null>(`${path(id)}/reopen`);
export const joinChannel = (id: string) => api.post<Conversation>(`${path(id)}/join`);
export const openChannelsQuery = queryOptions({
  queryKey: ['chat', 'open-channels'],
  queryFn: async ({ signal }) => (await api.get<OpenChannelList>('/api/chat/open-channels', signal)).channels,
});

export const markRead = (id: string, seq: number) => api.post<OwnStateOf>(`${path(id)}/read`, { seq });
export const markUnread = (id: string, seq: number) => api.post<OwnStateOf>(`${path(id)}/unread`, { seq });
export const changeOwn = (id: string, edit: OwnEdit) => api.put<OwnStateOf>(`${path(id)}/own`, edit);
export const orderConversations = (conversationIds: string[]) =>
  api.put<OwnStates>('/api/chat/order', { conversationIds });

const messagePath = ({ conversationId, seq }: MessagePlace) => `${path(conversationId)}/messages/${seq}`;
const reactionPath = (place: MessagePlace, emoji: string) =>
  `${messagePath(place)}/reactions/${encodeURIComponent(emoji)}`;

export const editMessage = (place: MessagePlace, edit: MessageEdit) =>
  api.put<OneMessage>(messagePath(place), edit);
export const deleteMessage = (place: MessagePlace) => api.delete<OneMessage>(messagePath(place));
export const addReaction = (place: MessagePlace, emoji: string) =>
  api.put<OneMessage>(reactionPath(place, emoji), {});
export const removeReaction = (place: MessagePlace, emoji: string) =>
  api.delete<OneMessage>(reactionPath(place, emoji));

export const quotedKey = ({ conversationId, seq }: MessagePlace) =>
  ['chat', 'quoted', conversationId, seq] as const;
export const quotedKeys = (conversationId: string) => ['chat', 'quoted', conversationId] as const;

/** A message that is quoted and stands further back than what is held. Kept true by events, as the logs are. */
export const quotedQuery = (place: MessagePlace) =>
  queryOptions({
    queryKey: quotedKey(place),
    queryFn: async ({ signal }) => (await api.get<OneMessage>(messagePath(place), signal)).message,
    staleTime: Infinity,
    // One that is not the reader's to read does not become so by asking again.
    retry: false,
  });

export const resume = (seen: Resume) => api.post<Resumed>('/api/chat/resume', seen, patience());
