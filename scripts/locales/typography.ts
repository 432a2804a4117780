interface Mistake {
  says: string;
  pattern: RegExp;
}

/** U+00A0 and U+202F: the spaces at which a line does not break. */
const noBreak = '\\u00A0\\u202F';

const plain: Mistake[] = [
  { says: 'three dots instead of “…”', pattern: /\.\.\./ },
  { says: 'a straight apostrophe instead of “’”', pattern: /\p{L}'\p{L}/u },
];

const french: Mistake[] = [
  ...plain,
  { says: 'a plain space before : ; ! ? »', pattern: /[ \t]([!?»]|[:;](?![)D(]))/ },
  { says: 'a plain space before %', pattern: /[\p{N}}][ \t]%/u },
  {
    says: 'no space before ; ! ? »',
    pattern: new RegExp(`[^\\s${noBreak}!?([«/.…][;!?»](?![\\w/&=])`, 'u'),
  },
  { says: 'no space before :', pattern: /[\p{L}\p{N})}»]:(?=\s|$)/u },
  { says: 'no space before %', pattern: /[\p{N}}]%/u },
  { says: 'no no-break space after «', pattern: new RegExp(`«(?![${noBreak}])`, 'u') },
  { says: 'straight quotation marks instead of « »', pattern: /"/ },
  {
    says: 'a capital without its accent',
    pattern:
      /(?<!\p{L})(A (partir|faire|venir|bient)|Ca(?!\p{L})|E(tat|tape|cran|cri|dit[eéi]|t(es|ai|iez)(?!\p{L})|l[eé]ment|quip|v[eé]n|ch[eé]|tiquet|gal))/u,
  },
];

/** What is not written as French is printed; empty when all is well. */
export const frenchMistakes = (text: string): string[] => mistakesIn(text, french);

/** What no language prints so. */
export const plainMistakes = (text: string): string[] => mistakesIn(text, plain);

/** `%NAME%` is a value of the plans' messages; addresses, their schemes and tags are not prose either. */
function mistakesIn(text: string, mistakes: Mistake[]): string[] {
  const prose = text.replace(/%[^%\s]+%/g, 'X').replace(/https?:\/\/\S*|mailto:|tel:|<[^>]*>/g, '');
  return mistakes.filter(({ pattern }) => pattern.test(prose)).map(({ says }) => says);
}
