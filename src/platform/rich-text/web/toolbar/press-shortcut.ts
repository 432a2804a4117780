/** The letter of a key, wherever a layout or Alt puts another sign on it. */
const lettersOf = ({ key, code }: KeyboardEvent) => [key.toUpperCase(), code.replace(/^Key/, '')];

/**
 * Presses the button whose `aria-keyshortcuts` is Ctrl (or ⌘), Alt and the letter of this key. The shortcuts of
 * formats are the editor's own: these are for the buttons that open something.
 */
export function pressShortcut(within: HTMLElement, event: KeyboardEvent): void {
  const isOurs = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState('AltGraph');
  if (!isOurs || event.defaultPrevented) return;
  const buttons = [...within.querySelectorAll<HTMLButtonElement>('button[aria-keyshortcuts]:not(:disabled)')];
  const wanted = lettersOf(event).flatMap((letter) => [`Control+Alt+${letter}`, `Meta+Alt+${letter}`]);
  const button = buttons.find((one) => wanted.includes(one.getAttribute('aria-keyshortcuts') ?? ''));
  if (button === undefined) return;
  event.preventDefault();
  button.click();
}
