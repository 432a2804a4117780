import type { Http } from '../../../platform/http/server/http.ts';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import {
  ChannelEdit,
  Conversation,
  ConversationList,
  DirectPeople,
  MembersEdit,
  NewChannel,
  ReadMark,
  ReadMarkMoved,
} from '../contract/conversations.ts';
import { MessagePage, MessagePageQuery, NewMessage, PostedMessage } from '../contract/messages.ts';
import { Resume, Resumed } from '../contract/resume.ts';
import { changeMembers } from './actions/change-members.ts';
import { createChannel } from './actions/create-channel.ts';
import { editChannel } from './actions/edit-channel.ts';
import { leaveChannel } from './actions/leave-channel.ts';
import { listConversations } from './actions/list-conversations.ts';
import { markRead } from './actions/mark-read.ts';
import { openDirect } from './actions/open-direct.ts';
import { postMessage } from './actions/post-message.ts';
import { readMessages } from './actions/read-messages.ts';
import { resume } from './actions/resume.ts';

export function chatRoutes(http: Http): void {
  conversationRoutes(http);
  messageRoutes(http);
}

function conversationRoutes(http: Http): void {
  http.get('/conversations', { schema: { response: { 200: ConversationList } } }, async (request) => ({
    conversations: await listConversations(request.ctx),
  }));
  http.post(
    '/conversations',
    { schema: { body: NewChannel, response: { 200: Conversation } } },
    ({ ctx, body }) => createChannel(ctx, body),
  );
  http.post(
    '/conversations/direct',
    { schema: { body: DirectPeople, response: { 200: Conversation } } },
    ({ ctx, body }) => openDirect(ctx, body.people),
  );
  http.put(
    '/conversations/:id',
    { schema: { params: IdParams, body: ChannelEdit, response: { 204: Nothing } } },
    async ({ ctx, params, body }, reply) => {
      await editChannel(ctx, params.id, body);
      return reply.status(204).send(null);
    },
  );
  http.put(
    '/conversations/:id/members',
    { schema: { params: IdParams, body: MembersEdit, response: { 204: Nothing } } },
    async ({ ctx, params, body }, reply) => {
      await changeMembers(ctx, params.id, body.members);
      return reply.status(204).send(null);
    },
  );
  http.post(
    '/conversations/:id/leave',
    { schema: { params: IdParams, response: { 204: Nothing } } },
    async ({ ctx, params }, reply) => {
      await leaveChannel(ctx, params.id);
      return reply.status(204).send(null);
    },
  );
}

function messageRoutes(http: Http): void {
  http.get(
    '/conversations/:id/messages',
    { schema: { params: IdParams, querystring: MessagePageQuery, response: { 200: MessagePage } } },
    ({ ctx, params, query }) => readMessages(ctx, params.id, query),
  );
  http.post(
    '/conversations/:id/messages',
    { schema: { params: IdParams, body: NewMessage, response: { 200: PostedMessage } } },
    async ({ ctx, params, body }) => ({ message: await postMessage(ctx, params.id, body) }),
  );
  http.post(
    '/conversations/:id/read',
    { schema: { params: IdParams, body: ReadMark, response: { 200: ReadMarkMoved } } },
    ({ ctx, params, body }) => markRead(ctx, params.id, body.seq),
  );
  http.post('/resume', { schema: { body: Resume, response: { 200: Resumed } } }, ({ ctx, body }) =>
    resume(ctx, body),
  );
}
