import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  ChannelEdit,
  ChannelSettings,
  Conversation,
  MembersEdit,
  NewChannel,
  NewOwner,
  OpenChannelList,
} from '../contract/conversations.ts';
import { archiveChannel, reopenChannel } from './actions/archive-channel.ts';
import { changeMembers } from './actions/change-members.ts';
import { createChannel } from './actions/create-channel.ts';
import { editChannel } from './actions/edit-channel.ts';
import { handOverChannel } from './actions/hand-over-channel.ts';
import { joinChannel } from './actions/join-channel.ts';
import { leaveChannel } from './actions/leave-channel.ts';
import { listOpenChannels } from './actions/list-open-channels.ts';
import { setUpChannel } from './actions/set-up-channel.ts';

const done = { 204: Nothing };

/** Channels and their doors. */
export function channelRoutes(http: Http): void {
  http.post(
    '/conversations',
    {
      config: { access: 'chat.channels.create' },
      schema: { body: NewChannel, response: { 200: Conversation } },
    },
    ({ ctx, body }) => createChannel(ctx, body),
  );
  http.get('/open-channels', { schema: { response: { 200: OpenChannelList } } }, async ({ ctx }) => ({
    channels: await listOpenChannels(ctx),
  }));
  http.post(
    '/conversations/:id/join',
    { schema: { params: IdParams, response: { 200: Conversation } } },
    ({ ctx, params }) => joinChannel(ctx, params.id),
  );
  http.put(
    '/conversations/:id',
    { schema: { params: IdParams, body: ChannelEdit, response: done } },
    async ({ ctx, params, body }, reply) => {
      await editChannel(ctx, params.id, body);
      return reply.status(204).send(null);
    },
  );
  http.put(
    '/conversations/:id/settings',
    { schema: { params: IdParams, body: ChannelSettings, response: done } },
    async ({ ctx, params, body }, reply) => {
      await setUpChannel(ctx, params.id, body);
      return reply.status(204).send(null);
    },
  );
  http.put(
    '/conversations/:id/members',
    { schema: { params: IdParams, body: MembersEdit, response: done } },
    async ({ ctx, params, body }, reply) => {
      await changeMembers(ctx, params.id, body.members);
      return reply.status(204).send(null);
    },
  );
  http.put(
    '/conversations/:id/owner',
    { schema: { params: IdParams, body: NewOwner, response: done } },
    async ({ ctx, params, body }, reply) => {
      await handOverChannel(ctx, params.id, body.userId);
      return reply.status(204).send(null);
    },
  );
  for (const [path, act] of [
    ['archive', archiveChannel],
    ['reopen', reopenChannel],
    ['leave', leaveChannel],
  ] as const) {
    http.post(
      `/conversations/:id/${path}`,
      { schema: { params: IdParams, response: done } },
      async ({ ctx, params }, reply) => {
        await act(ctx, params.id);
        return reply.status(204).send(null);
      },
    );
  }
}
