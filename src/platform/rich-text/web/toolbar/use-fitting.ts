import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** A button and the gap after it; a line between groups; what stands around them all. In pixels. */
const BUTTON = 30;
const SEPARATOR = 7;
const PADDING = 10;

/** How many of `foldable` buttons fit in `width` beside `fixed` others: all, or fewer with a button for the rest. */
export function fittingCount(width: number, fixed: number, foldable: number): number {
  const room = width - PADDING - 2 * SEPARATOR - fixed * BUTTON;
  if (room >= foldable * BUTTON) return foldable;
  return Math.max(0, Math.floor(room / BUTTON) - 1);
}

interface Fitting {
  count: number;
  /** What the caller put at the end of the toolbar. */
  end: RefObject<HTMLDivElement | null>;
}

/** Follows the width of a toolbar: how many of its foldable buttons it shows. */
export function useFitting(
  toolbar: RefObject<HTMLDivElement | null>,
  fixed: number,
  foldable: number,
): Fitting {
  const [count, setCount] = useState(foldable);
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const taken = end.current?.offsetWidth ?? 0;
      setCount(fittingCount((toolbar.current?.clientWidth ?? 0) - taken, fixed, foldable));
    };
    const observer = new ResizeObserver(measure);
    for (const { current } of [toolbar, end]) if (current !== null) observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [toolbar, fixed, foldable]);
  return { count, end };
}
