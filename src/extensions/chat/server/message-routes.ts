import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  MessageEdit,
  MessagePage,
  MessagePageQuery,
  MessageParams,
  NewMessage,
  OneMessage,
  PostedMessage,
  ReactionParams,
} from '../contract/messages.ts';
import { deleteMessage } from './actions/delete-message.ts';
import { editMessage } from './actions/edit-message.ts';
import { postMessage } from './actions/post-message.ts';
import { addReaction, removeReaction } from './actions/react.ts';
import { readMessage } from './actions/read-message.ts';
import { readMessages } from './actions/read-messages.ts';

const place = ({ id, seq }: MessageParams) => ({ conversationId: id, seq });

/** Messages, and what becomes of them. */
export function messageRoutes(http: Http): void {
  const one = { 200: OneMessage };
  http.get(
    '/conversations/:id/messages',
    { schema: { params: IdParams, querystring: MessagePageQuery, response: { 200: MessagePage } } },
    ({ ctx, params, query }) => readMessages(ctx, params.id, query),
  );
  http.post(
    '/conversations/:id/messages',
    { schema: { params: IdParams, body: NewMessage, response: { 200: PostedMessage } } },
    ({ ctx, params, body }) => postMessage(ctx, params.id, body),
  );
  http.get(
    '/conversations/:id/messages/:seq',
    { schema: { params: MessageParams, response: one } },
    async ({ ctx, params }) => ({ message: await readMessage(ctx, place(params)) }),
  );
  http.put(
    '/conversations/:id/messages/:seq',
    { schema: { params: MessageParams, body: MessageEdit, response: one } },
    async ({ ctx, params, body }) => ({ message: await editMessage(ctx, place(params), body) }),
  );
  http.delete(
    '/conversations/:id/messages/:seq',
    { schema: { params: MessageParams, response: one } },
    async ({ ctx, params }) => ({ message: await deleteMessage(ctx, place(params)) }),
  );
  http.put(
    '/conversations/:id/messages/:seq/reactions/:emoji',
    { schema: { params: ReactionParams, response: one } },
    async ({ ctx, params }) => ({ message: await addReaction(ctx, place(params), params.emoji) }),
  );
  http.delete(
    '/conversations/:id/messages/:seq/reactions/:emoji',
    { schema: { params: ReactionParams, response: one } },
    async ({ ctx, params }) => ({ message: await removeReaction(ctx, place(params), params.emoji) }),
  );
}
