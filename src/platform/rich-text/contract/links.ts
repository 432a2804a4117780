const MAX_LENGTH = 2048;
const TELEPHONE = /^tel:\+?[0-9*#(][0-9*#().;=a-z-]{0,63}$/i;
const MAIL_ADDRESS = /^mailto:[^@?\s]+@[^@?\s]+(\?\S*)?$/i;
const BLANK = /[\s\p{C}]/u;

// A name before the host is how a link passes for another: https://bank.example@elsewhere.example
function isWebAddress(href: string): boolean {
  if (!/^https:\/\//i.test(href) || !URL.canParse(href)) return false;
  const url = new URL(href);
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}

/** Whether a text may link there: an `https:`, `mailto:` or `tel:` address, without a blank, 2,048 characters at most. */
export function isSafeHref(href: string): boolean {
  if (href.length > MAX_LENGTH || BLANK.test(href)) return false;
  return isWebAddress(href) || MAIL_ADDRESS.test(href) || TELEPHONE.test(href);
}

function guessScheme(typed: string): string {
  if (/^(https|mailto|tel):/i.test(typed)) return typed;
  if (/^[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+$/.test(typed)) return `mailto:${typed}`;
  if (/^\+?[\d\s().-]{6,}$/.test(typed)) return `tel:${typed}`;
  return `https://${typed}`;
}

/**
 * The address meant by what a person typed, with its scheme: `www.site.fr`, `a@b.fr`, `04 65 71 10 01`;
 * null when no link of ours can go there (`http:` and unknown schemes included).
 */
export function hrefFromTyped(typed: string): string | null {
  const guessed = guessScheme(typed.trim());
  const href = /^tel:/i.test(guessed) ? guessed.replace(/[\s().]/g, '') : guessed;
  if (/^https:\/\/[a-z][a-z0-9+-]*:(?!\d)/i.test(href)) return null;
  return isSafeHref(href) ? href : null;
}
