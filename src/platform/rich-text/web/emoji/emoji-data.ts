import type { EmojiData } from 'frimousse';
import { searchText } from '../../../text/contract/search-text.ts';
import { SKIN_TONES } from './recent-emoji.ts';

type Language = 'fr' | 'en';
type EmojiDataEmoji = EmojiData['emojis'][number];

/** What we read of Emojibase. */
interface Entry {
  emoji: string;
  hexcode: string;
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

type Skins = NonNullable<EmojiDataEmoji['skins']>;

// Two people of two tones have a list of tones: the picker offers one tone for all.
function skinsOf(entry: Entry): { skins?: Skins } {
  const tones = (entry.skins ?? []).flatMap((skin) =>
    typeof skin.tone === 'number' ? [[SKIN_TONES[skin.tone], skin.emoji]] : [],
  );
  return tones.length === SKIN_TONES.length - 1 ? { skins: Object.fromEntries(tones) as Skins } : {};
}

// People search as they type, « coeur » for « cœur », and in the language they think of.
function asOffered(entry: Entry, foreign: Entry | undefined): EmojiDataEmoji {
  const words = [entry.label, ...(entry.tags ?? [])];
  const others = foreign === undefined ? [] : [foreign.label, ...(foreign.tags ?? [])];
  const all = [...words, ...others];
  return {
    emoji: entry.emoji,
    category: entry.group ?? 0,
    label: capitalized(entry.label),
    version: entry.version,
    tags: [...new Set([...(entry.tags ?? []), ...others, ...all.map(searchText)])],
    ...skinsOf(entry),
  };
}

/** What the picker offers, in a language, found by the words of both: from our own server, never from another. */
function offeredEmoji(language: Language, { emojis, messages }: Source, others: readonly Entry[]): EmojiData {
  const parts = messages.groups.find((group) => group.key === 'component')?.order;
  const offered = emojis.filter(
    ({ group, version }) => group !== undefined && group !== parts && version <= NEWEST_VERSION,
  );
  const foreign = new Map(others.map((entry) => [entry.hexcode, entry]));
  return {
    locale: language,
    emojis: offered.map((entry) => asOffered(entry, foreign.get(entry.hexcode))),
    categories: messages.groups
      .filter((group) => group.order !== parts)
      .map((group) => ({ index: group.order, label: capitalized(group.message) })),
    skinTones: Object.fromEntries(
      messages.skinTones.map((tone) => [tone.key, capitalized(tone.message)]),
    ) as EmojiData['skinTones'],
  };
}

async function readEmoji(language: Language): Promise<EmojiData> {
  const [own, other] = await Promise.all([sources[language](), sources[language === 'fr' ? 'en' : 'fr']()]);
  return offeredEmoji(language, own, other.emojis);
}

const read = new Map<Language, Promise<EmojiData>>();

/** Loads the words of the emoji, named in a language, when somebody first looks for one. */
export function loadEmoji(locale: string): Promise<EmojiData> {
  const language = locale === 'fr' ? 'fr' : 'en';
  const known = read.get(language);
  if (known !== undefined) return known;
  const reading = readEmoji(language);
  read.set(language, reading);
  // A line that was cut is tried again at the next search.
  reading.catch(() => read.delete(language));
  return reading;
}
