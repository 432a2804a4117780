const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/**
 * The text as searches compare it: no accents, lower case, ligatures spelt out, one kind of apostrophe, single
 * plain spaces. Kept in `…_norm` columns, since neither engine does this the same way by itself.
 */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => letters[letter]!)
    .replace(/[’‘ʼ′`´]/g, "'")
    // Control characters are nobody's words, and PostgreSQL refuses NUL in a text.
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Most words that one search looks at: what a person types is shorter, and each word costs a comparison. */
const mostWords = 8;

/** The words of a typed search, normalised like the columns they are looked for in. */
export const searchWords = (typed: string): string[] =>
  searchText(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
