import { IconUser } from '@tabler/icons-react';
import { useState, type CSSProperties } from 'react';
import { initials, personHue } from './person-hue.ts';
import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  person: { id: string; firstName: string; lastName: string; picture?: string | null | undefined };
  /** Pixels. */
  size?: number;
  /** Adds the dot of presence; leave out where presence is not the subject. */
  connected?: boolean | undefined;
}

/**
 * A person's picture; without one, or until it is there, their initials on their own colour. Decorative: the name is
 * written beside it.
 */
export function PersonAvatar({ person, size = 32, connected }: PersonAvatarProps) {
  const letters = initials(person.firstName, person.lastName);
  const style = { '--avatar-size': `${size}px`, '--avatar-hue': personHue(person.id) } as CSSProperties;
  return (
    <span className={classes.avatar} style={style} aria-hidden>
      {letters || <IconUser size={size * 0.6} />}
      {person.picture && <Picture key={person.picture} address={person.picture} />}
      {connected !== undefined && <span className={classes.dot} data-connected={connected} />}
    </span>
  );
}

/** Over the initials, which stay where it cannot be loaded. */
function Picture({ address }: { address: string }) {
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    <img
      src={address}
      alt=""
      className={classes.picture}
      draggable={false}
      decoding="async"
      onError={() => setFailed(true)}
    />
  );
}
