/** What the keyboard can ask of the Exécution window. */
export type ExecutionCommand =
  | 'next'
  | 'previous'
  | 'select'
  | 'send'
  | 'sendSelection'
  | 'sendAll'
  | 'retry'
  | 'suspend'
  | 'replace'
  | 'settleLate'
  | 'stop'
  | 'postpone'
  | 'skip'
  | 'edit'
  | 'bringForward'
  | 'help';

interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const commands: Readonly<Record<string, ExecutionCommand>> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  ' ': 'select',
  s: 'send',
  p: 'postpone',
  x: 'skip',
  e: 'edit',
  t: 'bringForward',
  a: 'sendAll',
  d: 'retry',
  u: 'suspend',
  r: 'replace',
  l: 'settleLate',
  q: 'stop',
  '?': 'help',
};

/** The command of a key, or null. Enter is left to the button that has the focus: it opens the preview. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): ExecutionCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = key.toLowerCase();
  if (pressed === 's' && shiftKey) return 'sendSelection';
  return Object.hasOwn(commands, pressed) ? (commands[pressed] ?? null) : null;
}

/** The keys as the help shows them; those of more than one letter have a name in each language. */
export const keyHelp = [
  { keys: ['J', '↓', 'K', '↑'], word: 'move' },
  { keys: ['space'], word: 'select' },
  { keys: ['enter'], word: 'open' },
  { keys: ['S'], word: 'send' },
  { keys: ['shift', 'S'], word: 'sendSelection' },
  { keys: ['A'], word: 'sendAll' },
  { keys: ['Q'], word: 'stop' },
  { keys: ['P'], word: 'postpone' },
  { keys: ['T'], word: 'forward' },
  { keys: ['X'], word: 'skip' },
  { keys: ['E'], word: 'edit' },
  { keys: ['D'], word: 'retry' },
  { keys: ['L'], word: 'settleLate' },
  { keys: ['U'], word: 'suspend' },
  { keys: ['R'], word: 'replace' },
  { keys: ['?'], word: 'help' },
] as const;

/** The row after or before the present one; the ends stay where they are. */
export function neighbour<Row extends { id: string }>(
  rows: readonly Row[],
  currentId: string | null,
  by: 1 | -1,
): Row | undefined {
  const at = rows.findIndex(({ id }) => id === currentId);
  if (at === -1) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))];
}
