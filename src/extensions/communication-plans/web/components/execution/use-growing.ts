import { useEffect, useRef, useState } from 'react';

/** How many groups stand there at first, and how many more come each time. */
const step = 40;

/** How much of a long list is drawn: more as its end comes into view, from the start again for another `list`. */
export function useGrowing(list: string): { most: number; sentinel: (end: HTMLElement | null) => void } {
  const [grown, setGrown] = useState({ list, most: step });
  const observer = useRef<IntersectionObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const most = grown.list === list ? grown.most : step;
  function sentinel(end: HTMLElement | null) {
    observer.current?.disconnect();
    if (!end) return;
    observer.current = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setGrown({ list, most: most + step });
      },
      { rootMargin: '600px' },
    );
    observer.current.observe(end);
  }
  return { most, sentinel };
}
