import { useDocumentVisibility } from '@mantine/hooks';
import { useState } from 'react';
import type { Conversation } from '../../contract/conversations.ts';
import type { Opened } from './timeline.ts';
import { unreadOf } from '../unread.ts';

type Marks = ReadonlyMap<string, Opened>;

const marksOf = (shown: readonly Conversation[]): Marks =>
  new Map(shown.map(({ id, own, lastSeq }) => [id, { readSeq: own.readSeq, lastSeq }]));

/** A mark that went back: somebody has marked a message as unread, here or on another device. */
function withChosen(marks: Marks, shown: readonly Conversation[], read: ReadonlyMap<string, number>): Marks {
  const changed = new Map(marks);
  for (const { id, own, lastSeq } of shown) {
    if (own.readSeq < (read.get(id) ?? 0)) {
      changed.set(id, { readSeq: own.readSeq, lastSeq, isChosen: true });
    }
  }
  return changed;
}

const readIn = (shown: readonly Conversation[]): ReadonlyMap<string, number> =>
  new Map(shown.map(({ id, own }) => [id, own.readSeq]));

const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([id, seq]) => other.get(id) === seq);

/**
 * What was read and what was there when the conversations were opened, or when the person came back to a window
 * in which something had arrived meanwhile, or where they marked a message as unread.
 */
export function useOpenedMarks(shown: readonly Conversation[]): Marks {
  const visibility = useDocumentVisibility();
  const [opened, setOpened] = useState({ visibility, marks: marksOf(shown), read: readIn(shown) });
  const read = readIn(shown);
  if (opened.visibility !== visibility || !isSame(opened.read, read)) {
    const cameBack = opened.visibility !== visibility && visibility === 'visible';
    const cameBackToNews = cameBack && shown.some((one) => unreadOf(one) > 0);
    const marks = cameBackToNews ? marksOf(shown) : opened.marks;
    setOpened({ visibility, marks: withChosen(marks, shown, opened.read), read });
  }
  return opened.marks;
}
