import type { EmojiData } from 'frimousse';
import { SKIN_TONES } from './recent-emoji.ts';

type Language = 'fr' | 'en';
type EmojiDataEmoji = EmojiData['emojis'][number];

/** What we read of Emojibase. */
interface Entry {
  emoji: string;
  label: string;
  tags?: string[] | undefined;
  group?: number | undefined;
  version: number;
  skins?: { emoji: string; tone?: number | number[] | undefined }[] | undefined;
}

interface Source {
  emojis: Entry[];
  messages: {
    groups: { key: string; message: string; order: number }[];
    skinTones: { key: string; message: string }[];
  };
}

/** Unicode Emoji 14 (2021): later ones are still empty squares on many office computers. */
const NEWEST_VERSION = 14;

const sources: Record<Language, () => Promise<Source>> = {
  fr: async () => ({
    emojis: (await import('emojibase-data/fr/data.json', { with: { type: 'json' } })).default,
    messages: (await import('emojibase-data/fr/messages.json', { with: { type: 'json' } })).default,
  }),
  en: async () => ({
    emojis: (await import('emojibase-data/en/data.json', { with: { type: 'json' } })).default,
    messages: (await import('emojibase-data/en/messages.json', { with: { type: 'json' } })).default,
  }),
};

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Without accents and ligatures, as people type when they search: « cœur » is found by « coeur ». */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').toLowerCase();

type Skins = NonNullable<EmojiDataEmoji['skins']>;

// Two people of two tones have a list of tones: the picker offers one tone for all.
function skinsOf(entry: Entry): { skins?: Skins } {
  const tones = (entry.skins ?? []).flatMap((skin) =>
    typeof skin.tone === 'number' ? [[SKIN_TONES[skin.tone], skin.emoji]] : [],
  );
  return tones.length === SKIN_TONES.length - 1 ? { skins: Object.fromEntries(tones) as Skins } : {};
}

function asOffered(entry: Entry): EmojiDataEmoji {
  const words = [entry.label, ...(entry.tags ?? [])];
  const typed = words.map(plain).filter((word) => !words.includes(word));
  return {
    emoji: entry.emoji,
    category: entry.group ?? 0,
    label: capitalized(entry.label),
    version: entry.version,
    tags: [...(entry.tags ?? []), ...new Set(typed)],
    ...skinsOf(entry),
  };
}

/** What the picker offers, in a language: from our own server, never from another. */
export function offeredEmoji(language: Language, { emojis, messages }: Source): EmojiData {
  const parts = messages.groups.find((group) => group.key === 'component')?.order;
  const offered = emojis.filter(
    ({ group, version }) => group !== undefined && group !== parts && version <= NEWEST_VERSION,
  );
  return {
    locale: language,
    emojis: offered.map(asOffered),
    categories: messages.groups
      .filter((group) => group.order !== parts)
      .map((group) => ({ index: group.order, label: capitalized(group.message) })),
    skinTones: Object.fromEntries(
      messages.skinTones.map((tone) => [tone.key, capitalized(tone.message)]),
    ) as EmojiData['skinTones'],
  };
}

/** Loads the words of one language when the picker is first opened in it. */
export async function loadEmoji(locale: string): Promise<EmojiData> {
  const language = locale === 'fr' ? 'fr' : 'en';
  return offeredEmoji(language, await sources[language]());
}
