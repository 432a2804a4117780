import { IconUser } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { initials, personHue } from './person-hue.ts';
import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  person: { id: string; firstName: string; lastName: string };
  /** Pixels. */
  size?: number;
  /** Adds the dot of presence; leave out where presence is not the subject. */
  connected?: boolean | undefined;
}

/** A person's initials on their own colour. Decorative: the name is written beside it. */
export function PersonAvatar({ person, size = 32, connected }: PersonAvatarProps) {
  const letters = initials(person.firstName, person.lastName);
  const style = { '--avatar-size': `${size}px`, '--avatar-hue': personHue(person.id) } as CSSProperties;
  return (
    <span className={classes.avatar} style={style} aria-hidden>
      {letters || <IconUser size={size * 0.6} />}
      {connected !== undefined && <span className={classes.dot} data-connected={connected} />}
    </span>
  );
}
