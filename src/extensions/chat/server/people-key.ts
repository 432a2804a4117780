import { createHash } from 'node:crypto';

/**
 * One short text for a set of people, whatever their order and number: by it the same people find the same
 * discussion again. `channelId` is that of the channel for an aside, null for a direct discussion.
 */
export function peopleKey(channelId: string | null, userIds: Iterable<string>): string {
  const people = [...new Set(userIds)].sort().join(' ');
  const hash = createHash('sha256').update(people).digest('base64url');
  return channelId === null ? `direct:${hash}` : `aside:${channelId}:${hash}`;
}
