import type { Context } from '../../../../platform/http/server/context.ts';
import type { OpenChannel } from '../../contract/conversations.ts';
import { openChannelsOf } from '../store/conversations.ts';
import { membersOf } from '../store/members.ts';

/** The channels open to all that this person has left, by name. */
export async function listOpenChannels(ctx: Context): Promise<OpenChannel[]> {
  const rows = (await openChannelsOf(ctx.db.read, ctx.viewer.userId)).filter(({ place }) => place !== 'in');
  const members = await membersOf(
    ctx.db.read,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, name, color }) => ({
    ...{ id, name: name!, color: color! },
    memberCount: members.get(id)!.length,
  }));
}
