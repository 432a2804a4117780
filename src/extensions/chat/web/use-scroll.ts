import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const nearBottomPx = 48;
const nearTopPx = 160;
/** Room left above the line of what is new when a conversation opens on it. */
const aboveNewPx = 72;

interface ScrollParts {
  /** The first and the last thing shown; undefined while nothing is. */
  first: string | undefined;
  last: string | undefined;
  /** The reader's own words are followed wherever they were reading. */
  isLastOwn: boolean;
  /** Called when the reader comes near the top. */
  onNearTop: () => void;
}

export interface Scroll {
  pane: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The line of what is new, when there is one. */
  newLine: RefObject<HTMLDivElement | null>;
  /** Where the reader is; undefined before anything is shown. */
  reading: 'newest' | 'older' | undefined;
  onScroll: () => void;
  toBottom: () => void;
}

/**
 * Opens on what is new, else on the newest; follows new messages while the newest are in view; keeps the line that
 * is being read in its place when older messages come in above it.
 */
export function useScroll({ first, last, isLastOwn, onNearTop }: ScrollParts): Scroll {
  const pane = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const newLine = useRef<HTMLDivElement>(null);
  const shown = useRef<{ first?: string | undefined; last?: string | undefined; height: number }>({
    height: 0,
  });
  const follows = useRef(true);
  const [reading, setReading] = useState<Scroll['reading']>();

  const toBottom = useCallback(() => {
    const box = pane.current;
    if (box) box.scrollTop = box.scrollHeight;
    follows.current = true;
    setReading('newest');
  }, []);

  const notePlace = useCallback((box: HTMLDivElement) => {
    follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearBottomPx;
    setReading(follows.current ? 'newest' : 'older');
  }, []);

  useLayoutEffect(() => {
    const box = pane.current;
    if (!box || first === undefined) return;
    const before = shown.current;
    shown.current = { first, last, height: box.scrollHeight };
    if (before.first === undefined && newLine.current) {
      box.scrollTop = newLine.current.offsetTop - aboveNewPx;
      notePlace(box);
    } else if (before.first === undefined || (last !== before.last && (isLastOwn || follows.current))) {
      toBottom();
    } else if (first !== before.first && last === before.last) {
      box.scrollTop += box.scrollHeight - before.height;
    }
  }, [first, last, isLastOwn, toBottom, notePlace]);

  // The pane shrinks when the composer grows: who reads the newest goes on reading them.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const box = pane.current;
      if (box && follows.current) box.scrollTop = box.scrollHeight;
      if (box) shown.current.height = box.scrollHeight;
    });
    for (const element of [pane.current, content.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const box = pane.current;
    if (!box) return;
    notePlace(box);
    if (box.scrollTop < nearTopPx) onNearTop();
  };
  return { pane, content, newLine, reading, onScroll, toBottom };
}
