import { IconPoint } from '@tabler/icons-react';
import { jokerIcons } from './joker-icons.ts';

/** An icon of the choice; a dot for a name that is not of it. */
export default function ChosenIcon({ name, size }: { name: string; size: number }) {
  const Drawn = jokerIcons[name] ?? IconPoint;
  return <Drawn size={size} stroke={1.75} aria-hidden />;
}
