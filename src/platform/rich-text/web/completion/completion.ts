import type { ReactNode } from 'react';

/** One line of a completion list. */
export interface CompletionItem {
  /** Unique in its list. */
  id: string;
  label: string;
  /** Said after the label, in grey; it is searched too. */
  hint?: string;
  /** Names by which it is found as well as by its label. */
  otherNames?: readonly string[];
  /** Other words by which it is found. */
  keywords?: readonly string[];
  icon?: ReactNode;
}

/** What takes the place of the trigger and the letters after it. */
export type CompletionContent = string | { type: 'mention'; attrs: { userId: string; label: string } };

/** A letter that opens a list at the cursor: `@` for people, `:` for smileys, `%` for variables. */
export interface Completion<Item extends CompletionItem = CompletionItem> {
  /** One character. Which triggers there are is settled when the editor opens; their lists may change. */
  trigger: string;
  /** The name of the list, for screen readers. */
  listLabel: string;
  /** Whether what is typed after the trigger may have spaces in it, like a first name and a name. */
  query: 'word' | 'words';
  /** How many letters open the list; none unless told. */
  minLength?: number;
  /** The lines for what is typed, the best first. See `rankItems`. */
  items: (query: string) => readonly Item[] | Promise<readonly Item[]>;
  /** What is written for the chosen line. */
  insert: (item: Item) => CompletionContent;
  /** Written after it, unless it stands there already; a space unless told. */
  after?: '' | ' ' | '%';
}

/** A completion of any kind of line, as the editor holds them together. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCompletion = Completion<any>;
