import type { JokerButton } from '../../contract/jokers.ts';
import type { KnownCommand } from '../commands.ts';

/** A button of `command`, not written on yet. */
export const newButton = (command: KnownCommand | undefined): JokerButton => ({
  id: crypto.randomUUID(),
  label: null,
  icon: command?.icon ?? 'star',
  color: 'blue',
  command: command?.id ?? 'BUREAU',
});
