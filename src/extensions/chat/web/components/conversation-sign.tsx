import { IconHash, IconUsers } from '@tabler/icons-react';
import { usePresence } from '../../../../base/users/web/public.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { channelColorStyle } from '../channel-color-style.ts';
import { usePeopleNames } from '../use-people-names.ts';
import classes from './conversation-sign.module.css';

/** What one recognises a discussion by: the colour of a channel, the face of a colleague. Decorative. */
export function ConversationSign({ conversation }: { conversation: Conversation }) {
  const { ownId, person } = usePeopleNames();
  const present = usePresence();
  if (conversation.kind === 'channel') {
    return (
      <span className={classes.channel} style={channelColorStyle(conversation.color)} aria-hidden>
        <IconHash size={16} stroke={2.25} />
      </span>
    );
  }
  const others = conversation.members.filter((member) => member.userId !== ownId);
  const only = others.length === 1 ? person(others[0]!.userId) : undefined;
  if (only) return <PersonAvatar person={only} size={24} connected={present.has(only.id)} />;
  return (
    <span className={classes.several} aria-hidden>
      <IconUsers size={15} stroke={1.75} />
    </span>
  );
}
