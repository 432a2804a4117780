import { useSession } from '../../../../base/users/web/public.ts';
import type { Conversation } from '../../contract/conversations.ts';

/** True when this channel is the person's own to settle. */
export function useIsOwner({ members }: Conversation): boolean {
  const ownId = useSession().user.id;
  return members.some(({ userId, role }) => userId === ownId && role === 'owner');
}
