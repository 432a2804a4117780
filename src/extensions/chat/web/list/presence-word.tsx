import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../../../base/users/web/public.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';

/** What the dot on the picture says, for those who do not see it: of a discussion with one person. */
export function PresenceWord({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chat');
  const { ownId } = usePeopleNames();
  const present = usePresence();
  const [other, ...more] = conversation.members.filter(({ userId }) => userId !== ownId);
  if (conversation.kind !== 'direct' || !other || more.length > 0) return null;
  return <VisuallyHidden>{t(present.has(other.userId) ? 'list.present' : 'list.absent')}</VisuallyHidden>;
}
