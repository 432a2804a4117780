import type { TFunction } from 'i18next';

/** Whether the keys here have ⌘ where others have Ctrl. */
const hasCommandKey = () => typeof navigator === 'object' && /mac|iphone|ipad/i.test(navigator.userAgent);

/** A shortcut as `aria-keyshortcuts` has it on this machine: `Control+B`, or `Meta+B` on a Mac. */
export const shortcutHere = (shortcut: string): string =>
  hasCommandKey() ? shortcut.replace('Control', 'Meta') : shortcut;

/** The same in the words of the keyboard: « Ctrl+Maj+7 ». */
export const shortcutText = (shortcut: string, t: TFunction<'rich-text'>): string =>
  shortcutHere(shortcut)
    .split('+')
    .map((key) => (key.length > 1 ? t(`keys.${key}`) : key))
    .join('+');
