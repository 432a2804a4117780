import { IconArchive, IconHash, IconUsers, IconWorld } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { usePresence } from '../../../../base/users/web/public.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { channelColorStyle } from '../channel-color-style.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './conversation-sign.module.css';

interface ConversationSignProps {
  conversation: Conversation;
  /** Pixels. */
  size?: number;
}

/** What one recognises a discussion by: the colour of a channel, the faces of colleagues. Decorative. */
export function ConversationSign({ conversation, size = 24 }: ConversationSignProps) {
  if (conversation.kind !== 'channel') return <Faces conversation={conversation} size={size} />;
  return <ChannelSign channel={conversation} size={size} />;
}

type SignedChannel = Pick<Conversation, 'color'> & Partial<Pick<Conversation, 'access' | 'archivedAt'>>;

/** A channel's colour; a globe where it is open to all, a box where it is archived. */
export function ChannelSign({ channel, size = 24 }: { channel: SignedChannel; size?: number }) {
  const openOrNot = channel.access === 'open' ? IconWorld : IconHash;
  const Icon = channel.archivedAt ? IconArchive : openOrNot;
  return (
    <span
      className={classes.channel}
      style={{ ...channelColorStyle(channel.color), ...sized(size) }}
      aria-hidden
    >
      <Icon size={16} stroke={2.25} />
    </span>
  );
}

/** One face with its dot of presence, two over each other, or the sign of several. */
function Faces({ conversation, size }: Required<ConversationSignProps>) {
  const { ownId, person } = usePeopleNames();
  const present = usePresence();
  const others = conversation.members
    .filter(({ userId }) => userId !== ownId)
    .flatMap(({ userId }) => person(userId) ?? []);
  const [first, second] = others;
  if (first && !second) return <PersonAvatar person={first} size={size} connected={present.has(first.id)} />;
  if (first && second) {
    return (
      <span className={classes.stack} style={sized(size)} aria-hidden>
        <PersonAvatar person={first} size={Math.round(size * 0.68)} />
        <PersonAvatar person={second} size={Math.round(size * 0.68)} />
      </span>
    );
  }
  return (
    <span className={classes.several} style={sized(size)} aria-hidden>
      <IconUsers size={15} stroke={1.75} />
    </span>
  );
}

const sized = (size: number) => ({ '--sign-size': `${size}px` }) as CSSProperties;
