import { useDocumentVisibility } from '@mantine/hooks';
import { useState } from 'react';
import type { Conversation } from '../contract/conversations.ts';
import type { Opened } from './timeline.ts';
import { unreadOf } from './unread.ts';

const marksOf = (shown: readonly Conversation[]): ReadonlyMap<string, Opened> =>
  new Map(shown.map(({ id, own, lastSeq }) => [id, { readSeq: own.readSeq, lastSeq }]));

/**
 * What was read and what was there when the conversations were opened, or when the person came back to a window
 * in which something had arrived meanwhile.
 */
export function useOpenedMarks(shown: readonly Conversation[]): ReadonlyMap<string, Opened> {
  const visibility = useDocumentVisibility();
  const [opened, setOpened] = useState({ visibility, marks: marksOf(shown) });
  if (opened.visibility !== visibility) {
    const cameBackToNews = visibility === 'visible' && shown.some((one) => unreadOf(one) > 0);
    setOpened({ visibility, marks: cameBackToNews ? marksOf(shown) : opened.marks });
  }
  return opened.marks;
}
