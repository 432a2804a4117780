import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  Conversation,
  ConversationList,
  DirectPeople,
  OwnEdit,
  OwnOrder,
  OwnStateOf,
  OwnStates,
  ReadMark,
} from '../contract/conversations.ts';
import { Resume, Resumed } from '../contract/resume.ts';
import { changeOwn } from './actions/change-own.ts';
import { listConversations } from './actions/list-conversations.ts';
import { markRead } from './actions/mark-read.ts';
import { markUnread } from './actions/mark-unread.ts';
import { openDirect } from './actions/open-direct.ts';
import { orderConversations } from './actions/order-conversations.ts';
import { resume } from './actions/resume.ts';

/** What a person's conversations are, and what is their own of them. */
export function conversationRoutes(http: Http): void {
  http.get('/conversations', { schema: { response: { 200: ConversationList } } }, ({ ctx }) =>
    listConversations(ctx),
  );
  http.post('/resume', { schema: { body: Resume, response: { 200: Resumed } } }, ({ ctx, body }) =>
    resume(ctx, body),
  );
  http.post(
    '/conversations/direct',
    { schema: { body: DirectPeople, response: { 200: Conversation } } },
    ({ ctx, body }) => openDirect(ctx, body.people),
  );
  http.post(
    '/conversations/:id/read',
    { schema: { params: IdParams, body: ReadMark, response: { 200: OwnStateOf } } },
    ({ ctx, params, body }) => markRead(ctx, params.id, body.seq),
  );
  http.post(
    '/conversations/:id/unread',
    { schema: { params: IdParams, body: ReadMark, response: { 200: OwnStateOf } } },
    ({ ctx, params, body }) => markUnread(ctx, params.id, body.seq),
  );
  http.put(
    '/conversations/:id/own',
    { schema: { params: IdParams, body: OwnEdit, response: { 200: OwnStateOf } } },
    ({ ctx, params, body }) => changeOwn(ctx, params.id, body),
  );
  http.put('/order', { schema: { body: OwnOrder, response: { 200: OwnStates } } }, async ({ ctx, body }) => ({
    changes: await orderConversations(ctx, body.conversationIds),
  }));
}
