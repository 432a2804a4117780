import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ReadingDirection } from '../../contract/preferences.ts';
import { createScrollKeeper, type Reading, type ScrollKeeper } from './scroll-keeper.ts';

interface ScrollParts {
  direction: ReadingDirection;
  /** Something is shown: the first time, the place to open at is chosen. */
  isReady: boolean;
  /** What stands newest; undefined while nothing does. */
  newest: string | undefined;
  /** The reader's own words are followed wherever they were reading. */
  isNewestOwn: boolean;
  /** Called when the reader comes near the oldest of what is here. */
  onNearOldest: () => void;
}

export interface Scroll {
  pane: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The line of what is new, when there is one. */
  newLine: RefObject<HTMLDivElement | null>;
  /** Undefined before anything is shown. */
  reading: Reading | undefined;
  onScroll: () => void;
  toNewest: () => void;
  toOldest: () => void;
  /** Brings a message into the middle. */
  reveal: (row: HTMLElement) => void;
}

/** The scrolling of the messages; `createScrollKeeper` says what it does. */
export function useScroll({ direction, isReady, newest, isNewestOwn, onNearOldest }: ScrollParts): Scroll {
  const pane = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const newLine = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<Reading>();
  const keeper = useMemo(() => createScrollKeeper(direction, setReading), [direction]);
  const shown = useRef<{ keeper: ScrollKeeper; newest: string | undefined } | null>(null);

  const askOlder = (box: HTMLElement) => keeper.isNearOldest(box) && onNearOldest();

  useLayoutEffect(() => {
    const box = pane.current;
    if (!box || !isReady) return;
    const before = shown.current;
    shown.current = { keeper, newest };
    if (before?.keeper !== keeper) keeper.open(box, newLine.current);
    else if (newest !== before.newest && isNewestOwn) keeper.toNewest(box);
    else keeper.keep(box);
    // Who is there already when a page has just been read would otherwise have to scroll away and back.
    askOlder(box);
  });

  const resized = useEffectEvent(() => {
    const box = pane.current;
    if (!box || shown.current === null) return;
    keeper.keep(box);
    askOlder(box);
  });

  // The pane shrinks when the composer grows, and a message grows when its picture comes.
  useEffect(() => {
    const observer = new ResizeObserver(() => resized());
    for (const element of [pane.current, content.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const acts = useMemo(() => {
    const inPane = (act: (box: HTMLElement) => void) => {
      if (pane.current) act(pane.current);
    };
    return {
      toNewest: () => inPane(keeper.toNewest),
      toOldest: () => inPane(keeper.toOldest),
      reveal: (row: HTMLElement) => inPane((box) => keeper.reveal(box, row)),
    };
  }, [keeper]);

  function onScroll() {
    const box = pane.current;
    if (!box || shown.current === null) return;
    keeper.scrolled(box);
    askOlder(box);
  }

  return { pane, content, newLine, reading, onScroll, ...acts };
}
