import { searchText } from '../../../text/contract/search-text.ts';
import type { CompletionItem } from '../completion/completion.ts';
import { rankItems } from '../completion/rank-items.ts';
import { loadEmoji } from './emoji-data.ts';
import type { SkinTone } from './recent-emoji.ts';

const MOST = 8;

/** Those that people write most come first among equals: « cœur » means the red one. */
const USUAL = '👍👎❤🙂😀😂🤣😉😍😘😢😭😡😱🤔🙏👏👋💪🎉🔥✅❌⭐☕';
const isUsual = (emoji: string) => USUAL.includes(emoji.replace('\uFE0F', ''));

interface SearchedEmoji {
  /** Every word of it, to look no further where none is like what is typed. */
  text: string;
  skins: Partial<Record<SkinTone, string>>;
  item: CompletionItem;
}

const read = new Map<string, Promise<SearchedEmoji[]>>();

async function readEmoji(locale: string): Promise<SearchedEmoji[]> {
  const [{ emojis }, foreign] = await Promise.all([
    loadEmoji(locale),
    loadEmoji(locale === 'fr' ? 'en' : 'fr'),
  ]);
  const foreignNames = new Map(foreign.emojis.map(({ emoji, label }) => [emoji, label]));
  const usualFirst = [...emojis].sort((a, b) => Number(isUsual(b.emoji)) - Number(isUsual(a.emoji)));
  return usualFirst.map(({ emoji, label, tags, skins }) => ({
    text: searchText([label, ...tags].join(' ')),
    skins: skins ?? {},
    item: { id: emoji, label, otherNames: [foreignNames.get(emoji) ?? label], keywords: tags },
  }));
}

/** The emoji that a word typed in French or English may mean, in the chosen skin tone; the name is in `locale`. */
export async function searchEmoji(query: string, locale: string, tone: SkinTone): Promise<CompletionItem[]> {
  const reading = read.get(locale) ?? readEmoji(locale);
  read.set(locale, reading);
  reading.catch(() => read.delete(locale));
  const typed = searchText(query.replaceAll('_', ' '));
  const first = typed.split(' ')[0] ?? '';
  const near = (await reading).filter(({ text }) => text.includes(first));
  return rankItems(
    near.map(({ item, skins }) => ({ ...item, id: skins[tone] ?? item.id })),
    typed,
  )
    .slice(0, MOST)
    .map(({ id, label }) => ({ id, label, icon: id }));
}
