const KEY = 'miaou.emoji.recent';
const TONE_KEY = 'miaou.emoji.tone';
const MOST = 8;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The last emoji picked on this machine, the latest first. A store that is full, closed or altered counts as empty. */
export function recentEmoji(store: Store): string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    const list: unknown[] = Array.isArray(kept) ? kept : [];
    return list.filter((emoji) => typeof emoji === 'string' && emoji.length <= 32).slice(0, MOST) as string[];
  } catch {
    return [];
  }
}

export function rememberEmoji(store: Store, emoji: string): void {
  const others = recentEmoji(store).filter((other) => other !== emoji);
  try {
    store.setItem(KEY, JSON.stringify([emoji, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing still writes the emoji.
  }
}

export const SKIN_TONES = ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

/** The skin tone chosen on this machine. */
export function chosenTone(store: Store): SkinTone {
  try {
    const kept = store.getItem(TONE_KEY);
    return SKIN_TONES.find((tone) => tone === kept) ?? 'none';
  } catch {
    return 'none';
  }
}

export function rememberTone(store: Store, tone: SkinTone): void {
  try {
    store.setItem(TONE_KEY, tone);
  } catch {
    // As above.
  }
}
