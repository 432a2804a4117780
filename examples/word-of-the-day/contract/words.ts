import { Type, type Static } from 'typebox';
import { closed, Id, Moment } from '../../../src/platform/http/contract/schemas.ts';

export const longestWord = 200;

/** What somebody wrote for everybody to read on their desktop. */
export const Word = closed({ id: Id, text: Type.String(), authorId: Id, writtenAt: Moment });
export type Word = Static<typeof Word>;

export const NewWord = closed({ text: Type.String({ maxLength: longestWord }) });
export type NewWord = Static<typeof NewWord>;

/** The newest first; the first is the word of the day. */
export const WordList = closed({ words: Type.Array(Word) });
export type WordList = Static<typeof WordList>;

/** Heard by everybody signed in. */
export const wordsTopic = 'word-of-the-day/words';
/** Carries nothing: whoever shows the words asks for them again. */
export const wordsChanged = 'words.changed';
