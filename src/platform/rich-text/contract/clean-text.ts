// Control characters (NUL is refused by PostgreSQL), and the bidirectional embeddings, overrides and isolates that
// let a text show itself in another order than it is written. Tab and line feed stay.
const UNSAFE = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const LINE_END = /\r\n?|[\u2028\u2029]/g;
// All that the two above match, and the halves of pairs: most texts have none of it.
const SUSPECT = /[^\P{Cc}\t\n]|[\p{Cs}\u2028-\u202E\u2066-\u2069]/u;
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** The text without what could harm a reader or a store; every kind of line end becomes `\n`. */
export const cleanText = (text: string): string =>
  SUSPECT.test(text) ? text.toWellFormed().replace(LINE_END, '\n').replace(UNSAFE, '') : text;

/** Whether a reader would see something: spaces and invisible characters do not count. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);
