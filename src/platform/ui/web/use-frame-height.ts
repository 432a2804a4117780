import { useEffect, useRef, useState } from 'react';

/**
 * Keeps a frame as high as the page inside, at least `leastHeight` pixels. The frame must share our origin
 * (`sandbox="allow-same-origin"`), else its height cannot be read.
 */
export function useFrameHeight(leastHeight: number) {
  const ref = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(null);
  const [height, setHeight] = useState(leastHeight);
  useEffect(() => () => observer.current?.disconnect(), []);

  function onLoad() {
    observer.current?.disconnect();
    const page = ref.current?.contentDocument?.documentElement;
    if (!page) return;
    const measure = () => setHeight(Math.max(leastHeight, heightOf(page)));
    observer.current = new ResizeObserver(measure);
    observer.current.observe(page);
    measure();
  }

  return { ref, onLoad, style: { height } };
}

/** With room for the bar of a page that is wider than its frame. */
function heightOf(page: HTMLElement): number {
  const bar = page.scrollWidth > page.clientWidth ? 18 : 0;
  return Math.ceil(page.getBoundingClientRect().height) + bar;
}
